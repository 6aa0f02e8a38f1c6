import { describe, expect, it } from "vitest";
import { difference, OTHERWISE } from "./diff";
import { find, fold, words } from "./words";

const marked = (earlier: string, later: string, language = "fr"): string =>
  difference(earlier, later, language)
    .segments.map(({ change, text }) => (change === "same" ? text : change === "gone" ? `[-${text.trim()}-]` : `{+${text.trim()}+}`))
    .join("");

describe("words", () => {
  it("give the text back", () => {
    for (const text of ["L’usine de Sélis, 90 000 salariés !", "الجسر «انهار» أمس", "In 1,5 Jahren – vielleicht."]) {
      expect(words(text).map((word) => word.text + word.space).join("")).toBe(text);
    }
  });

  it("keep figures whole and part elisions", () => {
    expect(words("l’usine perd 310,5 millions").map((word) => word.text)).toEqual(["l’", "usine", "perd", "310,5", "millions"]);
    expect(words("90\u202f000 km").map((word) => word.key)).toEqual(["90 000", "km"]);
  });

  it("part languages without spaces", () => {
    expect(words("今天下雨", "zh").length).toBeGreaterThan(1);
  });

  it("are compared without case, vowel signs and kinds of quotation marks", () => {
    expect(fold("L’ÉTÉ")).toBe(fold("l'été"));
    expect(fold("مُدَرِّس")).toBe(fold("مدرس"));
    expect(fold("«")).toBe(fold("“"));
    expect(fold("mur")).not.toBe(fold("mûr"));
  });

  it("are found whole only", () => {
    expect(find("il y a 15 morts", "5")).toBeNull();
    expect(find("Près de QUINZE morts", "quinze")).toEqual([8, 14]);
    expect(find("l’Usine a fermé", "usine a")).toEqual([2, 9]);
    expect(find("dans l’eau", "l")).toEqual([5, 7]);
    expect(find("The group lost €310m in all", "€310")).toEqual([15, 20]);
    expect(find("rien", "  ")).toBeNull();
  });
});

describe("difference", () => {
  it("is none between the same words, whatever their case and quotation marks", () => {
    const found = difference("L'usine « ferme »", "l’usine “ferme”");
    expect(found.alike).toBe(1);
    expect(found.segments).toEqual([{ change: "same", text: "l’usine “ferme”" }]);
  });

  it("marks a changed figure alone", () => {
    expect(marked("Le pont a fait 12 morts lundi.", "Le pont a fait 15 morts lundi.")).toBe("Le pont a fait [-12-]{+15+}morts lundi.");
  });

  it("marks what is added and what is dropped", () => {
    expect(marked("la halle serait démolie", "la halle sera démolie en 2026")).toBe("la halle [-serait-]{+sera+}démolie {+en 2026+}");
  });

  it("takes slight words between two changes with them", () => {
    expect(marked("le maire de Lyon parle", "le préfet de Nice parle")).toBe("le [-maire de Lyon-]{+préfet de Nice+}parle");
  });

  it("keeps a figure between two changes", () => {
    expect(marked("perdra 12 emplois", "gagnera 12 postes")).toBe("[-perdra-]{+gagnera+}12 [-emplois-]{+postes+}");
  });

  it("says when all is told in other words", () => {
    expect(difference("Le pont a été détruit par des saboteurs", "Trois hommes auraient fait sauter l’ouvrage").alike).toBeLessThan(OTHERWISE);
  });

  it("stands empty and very long texts", () => {
    expect(difference("", "").alike).toBe(1);
    expect(difference("", "rien").segments).toEqual([{ change: "new", text: "rien" }]);
    const long = (word: string): string => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join(" ");
    expect(difference(`a ${long("x")} z`, `a ${long("y")} z`).segments.map((one) => one.change)).toEqual(["same", "gone", "new", "same"]);
  });

  it("gives the later text back without what is gone", () => {
    const later = "Нур Далиани, певица, лишилась голоса после операции.";
    const found = difference("Певица Нур Далиани потеряла голос после операции на гортани.", later, "ru");
    expect(found.segments.filter((one) => one.change !== "gone").map((one) => one.text).join("")).toBe(later);
  });
});
