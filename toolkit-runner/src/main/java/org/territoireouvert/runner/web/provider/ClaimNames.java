package org.territoireouvert.runner.web.provider;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.territoireouvert.api.text.Messages;

/** Names the data that a provider gives, in words. */
final class ClaimNames {

    private static final Set<String> KNOWN = Set.of(
            "given_name",
            "family_name",
            "usual_name",
            "preferred_username",
            "birthdate",
            "birthplace",
            "birthcountry",
            "gender",
            "email",
            "email_verified",
            "phone_number",
            "siret",
            "name");

    private ClaimNames() {}

    /** Returns the words for claims, in their order; what has no words keeps its name. */
    static List<String> of(Messages messages, Locale locale, List<String> claims) {
        return claims.stream()
                .map(claim -> KNOWN.contains(claim) ? messages.format(locale, "claim." + claim) : claim)
                .distinct()
                .toList();
    }
}
