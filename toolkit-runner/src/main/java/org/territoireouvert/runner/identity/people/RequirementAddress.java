package org.territoireouvert.runner.identity.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /** Returns path and query of the page that explains a requirement. */
    public static String of(Requirement requirement) {
        return PATH + query(requirement);
    }

    /** Returns a requirement as the query of a page, starting with {@code ?}, so that each step knows what comes after it. */
    public static String query(Requirement requirement) {
        StringBuilder query =
                new StringBuilder("?niveau=").append(requirement.level().ordinal());
        if (requirement.minimumAge() > 0) {
            query.append("&age=").append(requirement.minimumAge());
        }
        requirement.ageOn().ifPresent(day -> query.append("&le=").append(day));
        if (!requirement.territories().isEmpty()) {
            query.append("&communes=").append(String.join(".", new TreeSet<>(requirement.territories())));
        }
        requirement
                .roll()
                .ifPresent(roll -> query.append("&liste=").append(URLEncoder.encode(roll, StandardCharsets.UTF_8)));
        return query.toString();
    }

    /** Tells whether a request carries a requirement. */
    public static boolean isIn(Request request) {
        return request.query("niveau").isPresent();
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
