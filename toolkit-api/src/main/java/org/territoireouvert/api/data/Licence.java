package org.territoireouvert.api.data;

import java.net.URI;

/**
 * A licence under which a French authority may open its data. Source: décret n° 2017-638 (CRPA, D323-2-1).
 */
public enum Licence {
    /** Licence Ouverte 2.0: free reuse, naming the source. The usual one. */
    ETALAB_2_0(
            "etalab-2.0",
            "Licence Ouverte / Open Licence version 2.0",
            "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf"),
    /** Open Database License 1.0: free reuse, sharing alike. */
    ODBL_1_0(
            "ODbL-1.0",
            "Open Data Commons Open Database License (ODbL)",
            "https://opendatacommons.org/licenses/odbl/1-0/");

    private final String code;
    private final String title;
    private final URI address;

    Licence(String code, String title, String address) {
        this.code = code;
        this.title = title;
        this.address = URI.create(address);
    }

    /** Returns its SPDX identifier. */
    public String code() {
        return code;
    }

    /** Returns its name, the same in every language. */
    public String title() {
        return title;
    }

    /** Returns where its text stands. */
    public URI address() {
        return address;
    }
}
