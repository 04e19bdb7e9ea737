package dev.stet.readers.word;

/** The comments of a document: what the groups before each say of it, until its words come. */
final class RtfComments {
  private final WordPackage document;
  private int count;
  private String id = "";
  private String author = "";
  private String date = "";

  RtfComments(WordPackage document) {
    this.document = document;
  }

  /** Says what the range of the comment is called. */
  void reference(String newId) {
    id = newId.strip();
  }

  void author(String name) {
    author = name.strip();
  }

  /** Says when it was written, in Word's 32 bits. */
  void date(String dttm) {
    String number = dttm.strip();
    date = number.matches("-?\\d{1,10}") ? RunStyle.Change.date((int) Long.parseLong(number)) : "";
  }

  /** Adds the comment whose words are {@code words}, which stands where {@code story} is. */
  void end(StoryXml words, StoryXml story) {
    count++;
    String name = id.isEmpty() ? "at " + count : id;
    document.comment(name, author, date, words);
    story.run("<w:commentReference w:id=\"" + Xml.escaped(name) + "\"/>", RunStyle.PLAIN);
    id = "";
    date = "";
  }
}
