package org.territoireouvert.consultation.archive.html;

/** The elements that pages of an archive are made of. */
public enum Element {
    /** A part with a heading. */
    SECTION("section"),
    /** A contribution, an amendment. */
    ARTICLE("article"),
    /** Links to other pages. */
    NAVIGATION("nav"),
    /** A heading below the title of the page. */
    HEADING("h2"),
    /** A heading below another one. */
    SUBHEADING("h3"),
    /** A heading two levels below. */
    MINOR_HEADING("h4"),
    /** A paragraph. */
    PARAGRAPH("p"),
    /** A list whose order says nothing. */
    LIST("ul"),
    /** A list whose order counts. */
    NUMBERED_LIST("ol"),
    /** An item of a list. */
    ITEM("li"),
    /** Facts: names and what is said of them. */
    FACTS("dl"),
    /** The name of a fact. */
    TERM("dt"),
    /** What is said. */
    FACT("dd"),
    /** Words of others. */
    QUOTE("blockquote"),
    /** Words that weigh more. */
    STRONG("strong"),
    /** Words that are stressed. */
    EMPHASIS("em"),
    /** Words for machines. */
    CODE("code"),
    /** Lines as they were typed. */
    PREFORMATTED("pre"),
    /** A table. */
    TABLE("table"),
    /** What a table holds. */
    CAPTION("caption"),
    /** The rows with the names of the columns. */
    TABLE_HEAD("thead"),
    /** The other rows. */
    TABLE_BODY("tbody"),
    /** A row. */
    ROW("tr"),
    /** The name of a column or a row. */
    HEADER_CELL("th"),
    /** A cell. */
    CELL("td"),
    /** A link; written by {@link Html#link} and {@link Html#outside}. */
    LINK("a");

    private final String tag;

    Element(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }
}
