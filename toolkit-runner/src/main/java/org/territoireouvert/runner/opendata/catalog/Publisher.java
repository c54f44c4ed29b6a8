package org.territoireouvert.runner.opendata.catalog;

import org.territoireouvert.runner.instance.Instance;

/**
 * Who publishes the data, and where.
 *
 * @param siteAddress without a slash at the end
 * @param siteName name of the site
 * @param name of the authority
 * @param email where to ask; empty when unknown
 */
public record Publisher(String siteAddress, String siteName, String name, String email) {

    /** Reads it from the texts of the site. */
    public static Publisher of(Instance instance, String siteAddress) {
        String authority = instance.authority();
        return new Publisher(
                siteAddress,
                instance.siteName(),
                authority.isEmpty() ? instance.siteName() : authority,
                instance.text(Instance.Text.EMAIL));
    }

    String organization() {
        return siteAddress + "/#collectivite";
    }

    String contact() {
        return siteAddress + "/contact#contact";
    }

    Node organizationNode() {
        return Node.of(organization(), "foaf:Organization")
                .words("foaf:name", name)
                .reference("foaf:homepage", siteAddress + "/");
    }

    Node contactNode() {
        Node contact = Node.of(contact(), "vcard:Organization")
                .words("vcard:fn", name)
                .reference("vcard:hasURL", siteAddress + "/contact");
        return email.isEmpty() ? contact : contact.reference("vcard:hasEmail", "mailto:" + email);
    }
}
