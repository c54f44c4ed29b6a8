package org.territoireouvert.participatorybudget.pabulib;

/** Sections of a file, in their order, with the name of the first column. */
enum Section {
    META("key"),
    PROJECTS("project_id"),
    VOTES("voter_id");

    private final String firstColumn;

    Section(String firstColumn) {
        this.firstColumn = firstColumn;
    }

    String firstColumn() {
        return firstColumn;
    }
}
