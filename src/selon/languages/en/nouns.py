"""Nouns for sources in the English press, one class a line; see ``noun_classes`` for the form."""

from selon.languages.source_words import noun_classes

NOUNS = noun_classes(
    """
official person always = *official/officials representative/representatives aide/aides adviser/advisers
    advisor/advisors staffer/staffers insider/insiders strategist/strategists operative/operatives
    executive/executives administrator/administrators commissioner/commissioners bureaucrat/bureaucrats
    politician/politicians
minister<official person indefinite = minister/ministers prime_minister/prime_ministers secretary/secretaries
    secretary_of_state/secretaries_of_state chancellor/chancellors attorney_general/attorneys_general
president<official person indefinite = president/presidents vice_president/vice_presidents president-elect/
    head_of_state/heads_of_state
leader<official person indefinite = *leader/leaders chief/chiefs head/heads director/directors
    chairman/chairmen:m chairwoman/chairwomen:f chair/chairs ceo/ceos founder/founders manager/managers
    boss/bosses owner/owners
mayor<official person indefinite = mayor/mayors governor/governors
candidate<official person indefinite = candidate/candidates nominee/nominees frontrunner/
member<official person indefinite = senator/senators congressman/congressmen:m congresswoman/congresswomen:f
    *lawmaker/lawmakers legislator/legislators mp/mps
speaker<official person indefinite = spokesman/spokesmen:m spokeswoman/spokeswomen:f *spokesperson/spokespersons
    spokesperson/spokespeople press_secretary/press_secretaries
diplomat<official person always = *diplomat/diplomats envoy/envoys
ambassador<diplomat person indefinite = ambassador/ambassadors consul/consuls
soldier<official person always = *officer/officers soldier/soldiers commander/commanders fighter/fighters
    rebel/rebels veteran/veterans serviceman/servicemen:m
general<soldier person indefinite = general/generals colonel/colonels admiral/admirals captain/captains
lawyer person indefinite = *lawyer/lawyers *attorney/attorneys solicitor/solicitors barrister/barristers
judge<official person indefinite = prosecutor/prosecutors judge/judges justice/justices sheriff/sheriffs
witness person always = *witness/witnesses eyewitness/eyewitnesses resident/residents neighbor/neighbors
    neighbour/neighbours bystander/bystanders survivor/survivors victim/victims protester/protesters
    demonstrator/demonstrators refugee/refugees villager/villagers
expert person always = *expert/experts *analyst/analysts *specialist/specialists observer/observers
    researcher/researchers scientist/scientists economist/economists historian/historians professor/professors
    scholar/scholars doctor/doctors pollster/pollsters commentator/commentators
reporter person always = *reporter/reporters *journalist/journalists correspondent/correspondents
    columnist/columnists pundit/pundits anchor/anchors editor/editors photographer/photographers
worker person always = employee/employees worker/workers investigator/investigators agent/agents
    activist/activists student/students teacher/teachers voter/voters nurse/nurses whistleblower/whistleblowers
    ally/allies associate/associates detective/detectives firefighter/firefighters policeman/policemen:m
    supporter/supporters opponent/opponents critic/critics donor/donors trader/traders
politicians<official person always = republican/republicans democrat/democrats conservative/conservatives
    liberal/liberals delegate/delegates
man person always = *man/men:m boy/boys:m gentleman/gentlemen:m
woman person always = *woman/women:f girl/girls:f lady/ladies:f
relative person always = brother/brothers:m sister/sisters:f father/fathers:m mother/mothers:f son/sons:m
    daughter/daughters:f wife/wives:f husband/husbands:m friend/friends widow/widows:f parent/parents
    cousin/cousins uncle/uncles:m aunt/aunts:f
person person always = *person/persons individual/individuals /people someone/ somebody/
source unknown always = *source/sources informant/informants tipster/tipsters
entourage group always = /circles /rumors /rumours rumor/ /users /many /some /others /those /most /americans
    /both
ministry government_body indefinite = *ministry/ministries *department/departments treasury/
bureau government_body indefinite = *agency/agencies bureau/bureaus office/offices
government government_body indefinite = *government/governments administration/administrations cabinet/cabinets
    /authorities regime/regimes presidency/ state/states council/councils
parliament government_body indefinite = parliament/parliaments senate/senates congress/ committee/committees
    house/ assembly/assemblies commission/commissions
court government_body never = court/courts prosecution/ tribunal/tribunals judiciary/
police government_body never = /police police_department/police_departments coastguard/ coast_guard/
army government_body never = army/armies military/militaries navy/navies /forces air_force/ pentagon/
intelligence government_body never = intelligence/ intelligence_service/intelligence_services
    intelligence_agency/intelligence_agencies /secret_services
embassy government_body indefinite = embassy/embassies consulate/consulates
agency<media+bureau news_agency indefinite = news_agency/news_agencies wire_service/wire_services newswire/newswires
    press_agency/press_agencies
newspaper<media media_outlet indefinite = *newspaper/newspapers *daily/dailies *paper/papers magazine/magazines
    tabloid/tabloids weekly/weeklies
channel<media media_outlet indefinite = *channel/channels *network/networks *broadcaster/broadcasters
    tv_station/tv_stations radio_station/radio_stations radio/radios television/
media media_outlet indefinite = *outlet/outlets *website/websites *site/sites news_site/news_sites blog/blogs
    media_outlet/media_outlets news_outlet/news_outlets publication/publications
    news_organization/news_organizations
press media_outlet always = press/ /media
company organization indefinite = *company/companies *firm/firms *corporation/corporations bank/banks *group/groups
    giant/giants carmaker/carmakers airline/airlines operator/operators startup/startups
association organization indefinite = *organization/organizations *organisation/organisations ngo/ngos
    charity/charities foundation/foundations institute/institutes union/unions party/parties
    university/universities center/centers centre/centres opposition/ movement/movements hospital/hospitals
    coalition/coalitions watchdog/watchdogs church/churches association/associations gop/
campaign organization indefinite = campaign/campaigns team/teams
group group always = crowd/crowds family/families /markets /investors public/ militia/militias /consumers
report document indefinite = *report/reports *study/studies survey/surveys poll/polls review/reviews
    investigation/investigations audit/audits analysis/analyses research/ /polls inquiry/inquiries
text document indefinite = statement/statements *document/documents memo/memos letter/letters email/emails
    article/articles book/books tweet/tweets filing/filings complaint/complaints lawsuit/lawsuits
    dispatch/dispatches affidavit/affidavits indictment/indictments transcript/transcripts law/laws
    editorial/editorials post/posts story/stories ad/ads constitution/ release/releases /records /data /figures
    /statistics
    """
)
