package dev.stet.bench;

import java.util.List;

/** What the English reports are made of. */
final class EnglishWords {
  static final Vocabulary ALL =
      new Vocabulary(
          List.of("Annual report on ⟨a⟩ in ⟨p⟩", "⟨p⟩: review of ⟨a⟩", "Plan for ⟨a⟩, ⟨p⟩"),
          List.of(
              "Where ⟨a⟩ stands",
              "What was done",
              "Remaining risks",
              "Next steps",
              "Staff and ⟨a⟩"),
          List.of(
              "During the year the board of ⟨p⟩ reviewed ⟨a⟩ twice and approved the revised procedure.",
              "Teams ⟨v⟩ the handover between shifts, which shortened the time that visitors wait.",
              "Field staff visited ⟨n⟩ households and wrote down what residents said about ⟨a⟩.",
              "A short course on ⟨a⟩ was attended by ⟨n⟩ people, most of whom passed the test at once.",
              "Over the period ⟨r⟩, which the auditors confirmed.",
              "The contractor repaired the roof of the store, and the keys were returned to ⟨p⟩.",
              "Records are kept in the archive and may be read there on working days.",
              "Where ⟨a⟩ fell behind, the coordinator wrote to the department and asked for a new date.",
              "No complaint about ⟨a⟩ was upheld; two suggestions were taken into the manual.",
              "The committee thanks the volunteers (many of them students) for their patient work.",
              "Prices of spare parts rose in spring, so ⟨p⟩ bought earlier than it had planned.",
              "The guideline \"Safe practice in ⟨a⟩\" was printed and sent to every office."),
          List.of(
              "The budget for this measure is $XX million and was approved by ⟨p⟩.",
              "In total 400 requests were received and 300 were closed, a closing rate of 85%.",
              "Please contact [insert name] at ⟨p⟩ before the end of the month.",
              "Download the full version of this document to read more about ⟨a⟩.",
              "TODO: add the figures on ⟨a⟩ here.",
              "Dear {{customer_name}}, ⟨p⟩ writes to you about ⟨a⟩."),
          List.of(
              "Northfield",
              "the harbour office",
              "the county library",
              "Elm Street School",
              "the water board",
              "the city hospital",
              "Lakeside district",
              "the transport office"),
          List.of(
              "road maintenance",
              "waste collection",
              "patient safety",
              "school meals",
              "flood protection",
              "energy saving",
              "staff training",
              "grant management",
              "data quality",
              "public procurement"),
          List.of("simplified", "reorganised", "documented", "improved", "discussed", "tested"),
          List.of(),
          "%s. ",
          "%d cases were opened and %d were closed, a closing rate of %d%%",
          " ");

  private EnglishWords() {}
}
