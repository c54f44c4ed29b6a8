package org.territoireouvert.runner.identity.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.api.web.Request;

/**
 * Writes a requirement into the address of the page that explains it. Nothing rests on that address: the plugin checks again
 * when the person comes back.
 */
public final class RequirementAddress {

    /** The page that takes a person through what is missing. */
    public static final String PATH = "/mon-compte/verification";

    private RequirementAddress() {}

    /** Returns path and query. */
    public static String of(Requirement requirement) {
        StringBuilder address = new StringBuilder(PATH)
                .append("?niveau=")
                .append(requirement.level().ordinal());
        if (requirement.minimumAge() > 0) {
            address.append("&age=").append(requirement.minimumAge());
        }
        requirement.ageOn().ifPresent(day -> address.append("&le=").append(day));
        if (!requirement.territories().isEmpty()) {
            address.append("&communes=").append(String.join(".", new TreeSet<>(requirement.territories())));
        }
        requirement
                .roll()
                .ifPresent(roll -> address.append("&liste=")
                        .append(java.net.URLEncoder.encode(roll, java.nio.charset.StandardCharsets.UTF_8)));
        return address.toString();
    }

    /** Reads a requirement from a request; what is unreadable counts as not asked. */
    public static Requirement read(Request request) {
        try {
            Set<String> communes = request.query("communes")
                    .map(list -> Arrays.stream(list.split("\\.")).collect(Collectors.toSet()))
                    .orElse(Set.of());
            return new Requirement(
                    IdentityLevel.values()[
                            Integer.parseInt(request.query("niveau").orElse("0"))],
                    Integer.parseInt(request.query("age").orElse("0")),
                    request.query("le").map(LocalDate::parse),
                    communes,
                    request.query("liste"));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return new Requirement(IdentityLevel.MAILBOX, 0, Optional.empty(), Set.of(), Optional.empty());
        }
    }
}
