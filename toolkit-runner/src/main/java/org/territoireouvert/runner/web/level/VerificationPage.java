package org.territoireouvert.runner.web.level;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.people.Standing;
import org.territoireouvert.api.people.Standing.Lack;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.people.RequirementAddress;
import org.territoireouvert.runner.identity.roll.Rolls;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.signin.ProviderButton;

/**
 * Says what is missing for what a person was about to do, and takes them through it step by step; without a requirement, says what
 * is known of them. To somebody who has not signed in it shows the same page whatever they were doing.
 */
final class VerificationPage {

    private static final int NAMED_COMMUNES = 15;

    /**
     * Something that is missing.
     *
     * @param settled whether the person can do something about it here
     * @param href page of the step, empty when there is none
     * @param providers whether the step is a button for each provider of identities
     */
    public record Step(String title, String text, boolean settled, String href, String label, boolean providers) {}

    private final WebParts parts;
    private final Territory territory;
    private final Rolls rolls;
    private final LadderView ladders;

    VerificationPage(WebParts parts) {
        this.parts = parts;
        this.territory = new Territory(parts.database(), parts.clock());
        this.rolls = new Rolls(parts.database());
        this.ladders = new LadderView(parts, territory);
    }

    Response show(CoreRequest request) {
        boolean asked = RequirementAddress.isIn(request);
        Requirement requirement = RequirementAddress.read(request);
        List<Lack> lacks = lacks(request, requirement);
        Citizen citizen = request.actor() instanceof Citizen known ? known : null;
        boolean resumes = citizen != null
                && parts.identity().interrupted().find(request.visit()).isPresent();
        List<Step> steps = steps(request, requirement, lacks);
        String title = !lacks.isEmpty() && asked ? "level.verification.title" : "level.title";
        return Page.of("level/verification", say(request, title))
                .with("asked", asked)
                .with("asks", asked ? asks(request, requirement) : List.of())
                .with("steps", steps)
                .with("stuck", steps.stream().anyMatch(step -> !step.settled()))
                .with("correctable", lacks.contains(Lack.TOO_YOUNG) || lacks.contains(Lack.ELSEWHERE))
                .with("query", asked ? RequirementAddress.query(requirement) : "")
                .with("resumes", resumes)
                .with(
                        "done",
                        request.query(NextStep.DONE)
                                .filter(done -> done.matches("residence|code|retrait"))
                                .orElse(""))
                .with("buttons", buttons())
                .with("age", requirement.minimumAge() > 0)
                .with("agent", request.actor() instanceof Actor.Agent)
                .with("rungs", citizen == null ? List.of() : ladders.of(request.locale(), citizen));
    }

    private List<Lack> lacks(CoreRequest request, Requirement requirement) {
        return switch (parts.identity().standings().of(request.actor(), requirement)) {
            case Standing.Met met -> List.of();
            case Standing.Missing missing -> missing.lacks();
        };
    }

    /** Returns in words what is asked for, beyond an account. */
    private List<String> asks(CoreRequest request, Requirement requirement) {
        List<String> asks = new ArrayList<>();
        if (requirement.minimumAge() > 0) {
            asks.add(requirement
                    .ageOn()
                    .map(day -> say(request, "level.asks.age-on", requirement.minimumAge(), day))
                    .orElseGet(() -> say(request, "level.asks.age", requirement.minimumAge())));
        }
        if (!requirement.territories().isEmpty()) {
            asks.add(say(request, "level.asks.territory", communes(request, requirement)));
        }
        requirement.roll().ifPresent(roll -> asks.add(say(request, "level.asks.roll", label(roll))));
        if (requirement.roll().isEmpty()) {
            switch (requirement.level()) {
                case MAILBOX, DECLARED_RESIDENCE -> {}
                case CODE -> asks.add(say(request, "level.asks.code"));
                case STATE_IDENTITY -> asks.add(say(request, "level.asks.state-identity"));
            }
        }
        return asks;
    }

    private String communes(CoreRequest request, Requirement requirement) {
        if (requirement.territories().size() > NAMED_COMMUNES) {
            return say(
                    request, "level.asks.territories", requirement.territories().size());
        }
        return String.join(
                ", ",
                requirement.territories().stream().map(territory::name).sorted().toList());
    }

    private String label(String roll) {
        return rolls.label(roll).orElse(roll);
    }

    private List<Step> steps(CoreRequest request, Requirement requirement, List<Lack> lacks) {
        String query = RequirementAddress.query(requirement);
        List<Step> steps = new ArrayList<>();
        for (Lack lack : lacks) {
            String key = "level.lack." + lack.name().toLowerCase(Locale.ROOT).replace('_', '-');
            String href = switch (lack) {
                case SIGN_IN -> "/connexion";
                case RESIDENCE -> ResidencePages.PATH + query;
                case CODE -> CodeEntryPages.PATH + query;
                case STATE_IDENTITY, TOO_YOUNG, ELSEWHERE, NOT_ON_ROLL -> "";
            };
            boolean providers = lack == Lack.STATE_IDENTITY && !buttons().isEmpty() && !isHelped(request);
            steps.add(new Step(
                    say(request, key),
                    text(request, requirement, lack, key),
                    providers || !href.isEmpty(),
                    href,
                    href.isEmpty() ? "" : say(request, key + ".submit"),
                    providers));
        }
        return steps;
    }

    private String text(CoreRequest request, Requirement requirement, Lack lack, String key) {
        return switch (lack) {
            case SIGN_IN, RESIDENCE, CODE -> say(request, key + ".text");
            case STATE_IDENTITY ->
                say(request, key + (isHelped(request) ? ".helped" : buttons().isEmpty() ? ".none" : ".text"));
            case TOO_YOUNG -> {
                Optional<LocalDate> day = requirement.ageOn();
                yield day.isPresent()
                        ? say(request, key + ".on", requirement.minimumAge(), day.get())
                        : say(request, key + ".text", requirement.minimumAge());
            }
            case ELSEWHERE -> say(request, key + ".text", communes(request, requirement));
            case NOT_ON_ROLL ->
                say(request, key + ".text", label(requirement.roll().orElse("")));
        };
    }

    private List<ProviderButton> buttons() {
        return ProviderButton.of(parts.configuration().providers(), false);
    }

    private static boolean isHelped(CoreRequest request) {
        return request.actor() instanceof Citizen citizen && citizen.helpedBy().isPresent();
    }

    private String say(CoreRequest request, String key, Object... arguments) {
        return parts.messages().format(request.locale(), key, arguments);
    }
}
