package org.territoireouvert.consultation.answering;

/**
 * Who answers.
 *
 * @param key under which a draft is kept
 * @param means how the answer comes in
 */
public record Respondent(String key, Means means) {

    /** How an answer comes in. */
    public enum Means {
        /** A person signed in; they may change the answer while the step is open. */
        ACCOUNT,
        /** Somebody typed a code; the answer cannot be changed, since nobody knows which it is. */
        CODE,
        /** Staff type a sheet of paper, also when the step is over. */
        PAPER
    }

    private static final String CODE = "code:";
    private static final String PAPER = "paper:";

    /** Returns a person who signed in. */
    public static Respondent person(String id) {
        return new Respondent(id, Means.ACCOUNT);
    }

    /** Returns whoever has a code, of which only the hash is kept. */
    public static Respondent code(String hash) {
        return new Respondent(CODE + hash, Means.CODE);
    }

    /** Returns who filled in a sheet of paper. */
    public static Respondent sheet(String id) {
        return new Respondent(PAPER + id, Means.PAPER);
    }

    /** Returns the hash of the code. */
    String hash() {
        return key.substring(CODE.length());
    }
}
