package org.territoireouvert.runner.web.account;

import java.util.Arrays;

/** What a person may do only when they have just proved who they are. */
enum ProvedAct {
    /** To change the address. */
    ADDRESS("adresse"),
    /** To close the account. */
    CLOSE("fermer");

    private final String code;

    ProvedAct(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Returns the page on which it is done. */
    String path() {
        return AccountFrame.PATH + "/" + code;
    }

    /** Returns the act with a code; what is unreadable leads to the harmless one. */
    static ProvedAct of(String code) {
        return Arrays.stream(values())
                .filter(act -> act.code.equals(code))
                .findFirst()
                .orElse(ADDRESS);
    }
}
