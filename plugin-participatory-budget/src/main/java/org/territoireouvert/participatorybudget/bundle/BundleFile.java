package org.territoireouvert.participatorybudget.bundle;

/** The files of a bundle, in their order. */
enum BundleFile {
    /** How to check the vote, in French and English. */
    READ_ME("LISEZMOI.txt"),
    /** The manifest, canonical JSON. */
    MANIFEST("manifeste.json"),
    /** The amendments of the vote, a list in canonical JSON; only when there are some. */
    AMENDMENTS("avenants.json", false),
    /** The leaves of the log up to the result, one in a line. */
    LOG("journal.jsonl"),
    /** The signed checkpoints up to the result, oldest first, an empty line after each. */
    CHECKPOINTS("points-de-controle.txt"),
    /** The commitments that count, one in a line, sorted. */
    FINALS("empreintes.txt"),
    /** Each different ballot with how many cast it, one canonical JSON in a line, sorted by their bytes. */
    BALLOTS("bulletins.jsonl"),
    /** How many people took part, by channel and identity level, canonical JSON. */
    TURNOUT("participation.json"),
    /** The published result, canonical JSON. */
    RESULT("resultat.json"),
    /** Projects and ballots as a Pabulib file. */
    PABULIB("bulletins.pb"),
    /** Decisions that depart from the result, a list in canonical JSON; only when there are some. Nothing of it is counted. */
    DECISIONS("decisions.json", false);

    private final String path;
    private final boolean needed;

    BundleFile(String path) {
        this(path, true);
    }

    BundleFile(String path, boolean needed) {
        this.path = path;
        this.needed = needed;
    }

    /** Tells whether every bundle has it. */
    boolean isNeeded() {
        return needed;
    }

    /** Returns its name in the bundle. */
    String path() {
        return path;
    }
}
