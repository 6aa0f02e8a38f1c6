"""Nouns for sources in the French press, one class a line; see ``noun_classes`` for the form."""

from selon.languages.source_words import noun_classes

NOUNS = noun_classes(
    """
official person always = *responsable/responsables *officiel/officiels:m fonctionnaire/fonctionnaires
    cadre/cadres:m représentant/représentants:m représentante/représentantes:f dignitaire/dignitaires:m
    collaborateur/collaborateurs:m collaboratrice/collaboratrices:f conseiller/conseillers:m
    conseillère/conseillères:f *élu/élus:m élue/élues:f membre/membres
minister<official person indefinite = ministre/ministres premier_ministre/premiers_ministres:m
    secrétaire_d'état/secrétaires_d'état chef_de_la_diplomatie/:m garde_des_sceaux/
president<official person indefinite = président/présidents:m présidente/présidentes:f chef_de_l'état/:m
    vice-président/vice-présidents:m vice-présidente/vice-présidentes:f
leader<official person indefinite = chef/chefs:m cheffe/cheffes:f *dirigeant/dirigeants:m
    dirigeante/dirigeantes:f *leader/leaders:m patron/patrons:m patronne/patronnes:f directeur/directeurs:m
    directrice/directrices:f pdg/pdg fondateur/fondateurs:m fondatrice/fondatrices:f numéro_un/:m
mayor<official person indefinite = maire/maires gouverneur/gouverneurs:m gouverneure/gouverneures:f
    préfet/préfets:m préfète/préfètes:f
member<official person indefinite = député/députés:m députée/députées:f sénateur/sénateurs:m
    sénatrice/sénatrices:f eurodéputé/eurodéputés:m eurodéputée/eurodéputées:f *parlementaire/parlementaires
speaker<official person indefinite = *porte-parole/porte-parole
diplomat<official person always = *diplomate/diplomates
ambassador<diplomat person indefinite = ambassadeur/ambassadeurs:m ambassadrice/ambassadrices:f consul/consuls:m
    consule/consules:f
soldier<official person always = *militaire/militaires *officier/officiers:m soldat/soldats:m
    combattant/combattants:m commandant/commandants:m gradé/gradés:m rebelle/rebelles
general<soldier person indefinite = général/généraux:m générale/générales:f colonel/colonels:m amiral/amiraux:m
    capitaine/capitaines
lawyer person indefinite = *avocat/avocats:m avocate/avocates:f /conseils:m défenseur/défenseurs:m
judge<official person indefinite = procureur/procureurs:m procureure/procureures:f juge/juges
    *magistrat/magistrats:m magistrate/magistrates:f
witness person always = *témoin/témoins:m riverain/riverains:m riveraine/riveraines:f habitant/habitants:m
    habitante/habitantes:f voisin/voisins:m voisine/voisines:f passant/passants:m survivant/survivants:m
    rescapé/rescapés:m victime/victimes:f manifestant/manifestants:m manifestante/manifestantes:f
    réfugié/réfugiés:m
expert person always = *expert/experts:m experte/expertes:f *spécialiste/spécialistes *analyste/analystes
    observateur/observateurs:m chercheur/chercheurs:m chercheuse/chercheuses:f économiste/économistes
    historien/historiens:m historienne/historiennes:f politologue/politologues scientifique/scientifiques
    professeur/professeurs:m professeure/professeures:f médecin/médecins:m
reporter person always = *journaliste/journalistes correspondant/correspondants:m
    correspondante/correspondantes:f reporter/reporters:m envoyé_spécial/envoyés_spéciaux:m
    éditorialiste/éditorialistes
worker person always = employé/employés:m employée/employées:f salarié/salariés:m syndicaliste/syndicalistes
    policier/policiers:m policière/policières:f enquêteur/enquêteurs:m agent/agents:m secouriste/secouristes
    pompier/pompiers:m étudiant/étudiants:m étudiante/étudiantes:f militant/militants:m militante/militantes:f
    proche/proches opposant/opposants:m opposante/opposantes:f infirmière/infirmières:f infirmier/infirmiers:m
    lanceur_d'alerte/lanceurs_d'alerte:m lanceuse_d'alerte/lanceuses_d'alerte:f client/clients:m
man person always = *homme/hommes:m
woman person always = *femme/femmes:f *dame/dames:f
relative person always = frère/frères:m sœur/sœurs:f père/pères:m mère/mères:f fils/fils:m fille/filles:f
    épouse/épouses:f mari/maris:m ami/amis:m amie/amies:f oncle/oncles:m tante/tantes:f neveu/neveux:m
    nièce/nièces:f cousin/cousins:m cousine/cousines:f veuve/veuves:f veuf/veufs:m gendre/gendres:m
    beau-frère/beaux-frères:m belle-sœur/belles-sœurs:f beau-père/beaux-pères:m belle-mère/belles-mères:f
    grand-père/grands-pères:m grand-mère/grands-mères:f compagnon/compagnons:m compagne/compagnes:f
source unknown always = *source/sources:f *informateur/informateurs:m *interlocuteur/interlocuteurs:m
entourage group always = entourage/:m milieux/milieux:m /milieux:m /couloirs:m rumeur/rumeurs:f /internautes
    /gens /personnes:f /critiques /partisans:m /détracteurs:m
ministry government_body indefinite = *ministère/ministères:m chancellerie/chancelleries:f
    diplomatie/diplomaties:f
government government_body indefinite = *gouvernement/gouvernements:m exécutif/exécutifs:m cabinet/cabinets:m
    administration/administrations:f présidence/présidences:f /autorités:f autorité/:f régime/régimes:m
    état/états:m
parliament government_body indefinite = parlement/parlements:m sénat/sénats:m assemblée/assemblées:f
    commission/commissions:f chambre/chambres:f congrès/congrès:m
court government_body never = parquet/parquets:m tribunal/tribunaux:m justice/:f cour/cours:f accusation/:f
police government_body never = police/polices:f gendarmerie/:f préfecture/préfectures:f /pompiers:m
    douane/douanes:f
army government_body never = armée/armées:f état-major/états-majors:m marine/:f défense/:f aviation/:f
    /forces_armées:f /forces:f
intelligence government_body never = renseignement/renseignements:m /services_de_renseignement:m
    /services_de_renseignements:m /services_secrets:m service_de_renseignement/:m contre-espionnage/:m
embassy government_body indefinite = ambassade/ambassades:f consulat/consulats:m mairie/mairies:f
    municipalité/municipalités:f rectorat/rectorats:m inspection/inspections:f gouvernorat/gouvernorats:m
    wilaya/wilayas:f sous-préfecture/sous-préfectures:f protection_civile/:f daïra/daïras:f région/régions:f
    département/départements:m canton/cantons:m commune/communes:f ville/:f office/offices:m régie/régies:f
    secrétariat/secrétariats:m conseil_régional/:m conseil_départemental/:m conseil_municipal/:m
    haut-commissariat/:m agglomération/agglomérations:f délégation/délégations:f
agency<media news_agency indefinite = agence_de_presse/agences_de_presse:f *agence/agences:f
    agence_d'information/agences_d'information:f
newspaper<media media_outlet indefinite = *journal/journaux:m *quotidien/quotidiens:m hebdomadaire/hebdomadaires:m
    magazine/magazines:m revue/revues:f tabloïd/tabloïds:m
channel<media media_outlet indefinite = *chaîne/chaînes:f *station/stations:f télévision/télévisions:f radio/radios:f
    chaîne_de_télévision/chaînes_de_télévision:f télé/télés:f
media media_outlet indefinite = *média/médias:m *site/sites:m site_d'information/sites_d'information:m
    portail/portails:m groupe_de_presse/:m
press media_outlet always = presse/:f /médias:m /journaux:m
company organization indefinite = *entreprise/entreprises:f *société/sociétés:f *groupe/groupes:m
    *compagnie/compagnies:f *firme/firmes:f constructeur/constructeurs:m géant/géants:m banque/banques:f
    exploitant/exploitants:m direction/directions:f filiale/filiales:f opérateur/opérateurs:m
    fournisseur/fournisseurs:m prestataire/prestataires:m sous-traitant/sous-traitants:m
    concessionnaire/concessionnaires:m distributeur/distributeurs:m holding/holdings:f
association organization indefinite = *organisation/organisations:f *ong/ong:f *association/associations:f
    fondation/fondations:f institut/instituts:m syndicat/syndicats:m collectif/collectifs:m parti/partis:m
    mouvement/mouvements:m université/universités:f centre/centres:m comité/comités:m fédération/fédérations:f
    opposition/oppositions:f hôpital/hôpitaux:m église/églises:f observatoire/observatoires:m
    conseil_de_sécurité/:m
    club/clubs:m ligue/ligues:f coopérative/coopératives:f académie/académies:f musée/musées:m
council unknown indefinite = conseil/:m
campaign organization indefinite = campagne/campagnes:f équipe/équipes:f
group group always = population/populations:f foule/foules:f /marchés:m famille/familles:f milice/milices:f
    /occidentaux:m /alliés:m /investisseurs:m
report document indefinite = *rapport/rapports:m *étude/études:f enquête/enquêtes:f sondage/sondages:m
    recherche/recherches:f audit/audits:m
text document indefinite = communiqué/communiqués:m *document/documents:m note/notes:f lettre/lettres:f
    courrier/courriers:m déclaration/déclarations:f *texte/textes:m message/messages:m mémo/mémos:m
    courriel/courriels:m mail/mails:m procès-verbal/procès-verbaux:m registre/registres:m circulaire/circulaires:f
    bulletin/bulletins:m avis/avis:m arrêté/arrêtés:m décret/décrets:m tribune/tribunes:f pétition/pétitions:f
    billet/billets:m éditorial/éditoriaux:m
    dépêche/dépêches:f article/articles:m livre/livres:m loi/lois:f tweet/tweets:m *publication/publications:f
    jugement/jugements:m /archives:f /données:f /statistiques:f /chiffres:m
    """
)
