package org.territoireouvert.runner.web.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.moderation.CaseRepository;
import org.territoireouvert.runner.moderation.DecideCase;
import org.territoireouvert.runner.moderation.ModerationCase;
import org.territoireouvert.runner.moderation.ModerationCase.Outcome;
import org.territoireouvert.runner.moderation.Rule;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The queue of the moderators, over all plugins, and the page on which a case is decided. */
final class QueuePages {

    static final String PATH = "/admin/moderation";

    private static final String OUTCOME = "decision";
    private static final String RULE = "regle";
    private static final String WORDS = "message";
    private static final String BLOCK = "blocage";
    private static final int LONGEST_WORDS = 1_000;

    /** Days for which an author may be kept from writing. */
    private static final List<Integer> BLOCKS = List.of(0, 1, 7, 30, 365);

    private final WebParts parts;
    private final AdminFrame frame;
    private final CaseWords words;
    private final CaseRepository cases;
    private final DecideCase decideCase;

    QueuePages(WebParts parts) {
        this.parts = parts;
        this.frame = new AdminFrame(parts.messages());
        this.words = new CaseWords(parts.contents(), parts.messages(), parts.markdown());
        this.cases = parts.contents().moderation().cases();
        this.decideCase = new DecideCase(parts.contents().moderation());
    }

    /** A choice of a form. */
    public record Choice(String value, String label, String hint) {}

    Response queue(CoreRequest request) {
        return list(request, "queue");
    }

    Response appeals(CoreRequest request) {
        return list(request, "appeals");
    }

    private Page list(CoreRequest request, String which) {
        ListQuery.refuseOthers(request, Keyset.BEFORE, Keyset.AFTER);
        Locale locale = request.locale();
        String agent = ((Actor.Agent) request.actor()).personId();
        boolean queue = which.equals("queue");
        Slice<CaseView> views = parts.database().read(handle -> {
            Keyset keyset = Keyset.of(request, 1);
            Slice<ModerationCase> found = queue ? cases.queue(handle, keyset) : cases.appeals(handle, keyset);
            return new Slice<>(
                    found.items().stream()
                            .map(one -> words.view(handle, one, agent, locale))
                            .toList(),
                    found.previous(),
                    found.next());
        });
        return tabs(request, frame.page(locale, "moderation/" + which, PATH, "moderation.title"), which)
                .with("cases", views)
                .with("address", queue ? PATH : PATH + "/recours")
                .with("lead", lead(locale));
    }

    /** Adds the numbers of the three lists. */
    Page tabs(CoreRequest request, Page page, String current) {
        return parts.database()
                .read(handle -> page.with("current", current)
                        .with("open", cases.countOpen(handle))
                        .with("waiting", cases.countAppeals(handle)));
    }

    private String lead(Locale locale) {
        long hours = parts.contents().moderation().rules().promise().toHours();
        Optional<Instant> oldest = parts.database().read(cases::oldestOpen);
        return oldest.map(at -> parts.messages()
                        .format(
                                locale,
                                "moderation.lead",
                                words.delay(Duration.between(at, parts.clock().instant()), locale),
                                hours))
                .orElseGet(() -> parts.messages().format(locale, "moderation.lead.empty", hours));
    }

    Response show(CoreRequest request) {
        ModerationCase found = requested(request);
        if (!found.isOpen()) {
            return new Response.Redirect(PATH + "/decisions/" + found.id());
        }
        boolean mine = decideCase.take((Actor.Agent) request.actor(), found.id());
        return page(request, requested(request), FormInput.empty(), mine);
    }

    Response decide(CoreRequest request) {
        ModerationCase found = requested(request);
        FormInput form = FormInput.of(request);
        Optional<Outcome> outcome = outcome(form.required(OUTCOME, 20, "moderation.decision.missing"));
        Optional<Rule> rule = Rule.of(form.optional(RULE, 40));
        String message = form.optional(WORDS, LONGEST_WORDS);
        int days = block(form.optional(BLOCK, 4));
        if (form.isValid() && outcome.isEmpty()) {
            form.error(OUTCOME, "moderation.decision.missing");
        }
        boolean against = outcome.filter(chosen -> chosen == Outcome.HIDDEN || chosen == Outcome.CHANGE_ASKED)
                .isPresent();
        if (against && rule.isEmpty()) {
            form.error(RULE, "moderation.rule.missing");
        }
        if (days > 0 && !against) {
            form.error(BLOCK, "moderation.block.without-rule");
        }
        if (!form.isValid()) {
            return page(request, found, form, true).status(422);
        }
        DecideCase.Order order = new DecideCase.Order(
                outcome.orElseThrow(), against ? rule : Optional.empty(), message, Duration.ofDays(days));
        return switch (decideCase.decide((Actor.Agent) request.actor(), found.id(), order)) {
            case DONE -> new Response.Redirect(PATH + AdminFrame.DONE);
            case DECIDED_BEFORE -> new Response.Redirect(PATH + "/decisions/" + found.id() + "?deja=1");
            case TAKEN ->
                page(request, requested(request), form.error("", "moderation.taken-meanwhile"), false)
                        .status(409);
        };
    }

    private Page page(CoreRequest request, ModerationCase found, FormInput form, boolean mine) {
        Locale locale = request.locale();
        String agent = ((Actor.Agent) request.actor()).personId();
        CaseView view = parts.database().read(handle -> words.view(handle, found, agent, locale));
        return frame.page(locale, "moderation/case", PATH, "moderation.case.title", found.title())
                .crumb(parts.messages().format(locale, "moderation.title"), PATH)
                .with("case", view)
                .with("form", form)
                .with("mine", mine)
                .with("path", PATH + "/" + found.id())
                .with("outcomes", outcomes(found, locale))
                .with("rules", rules(locale))
                .with("blocks", blocks(locale))
                .with("templates", Map.of("texts", templates(locale)));
    }

    private List<Choice> outcomes(ModerationCase found, Locale locale) {
        Outcome keep = found.hiddenAt().isPresent() ? Outcome.RESTORED : Outcome.KEPT;
        return List.of(keep, Outcome.CHANGE_ASKED, Outcome.HIDDEN).stream()
                .map(outcome -> {
                    String key = "moderation.decide." + code(outcome);
                    return new Choice(
                            code(outcome),
                            parts.messages().format(locale, key),
                            parts.messages().format(locale, key + ".hint"));
                })
                .toList();
    }

    private List<Choice> rules(Locale locale) {
        return Arrays.stream(Rule.values())
                .map(rule -> new Choice(rule.code(), words.rule(rule, locale), ""))
                .toList();
    }

    private List<Choice> blocks(Locale locale) {
        return BLOCKS.stream()
                .map(days -> new Choice(
                        Integer.toString(days), parts.messages().format(locale, "moderation.block.days", days), ""))
                .toList();
    }

    /** Words to begin with, a rule each. */
    private List<Choice> templates(Locale locale) {
        return Arrays.stream(Rule.values())
                .map(rule -> new Choice(
                        words.rule(rule, locale),
                        parts.messages().format(locale, "moderation.template." + rule.code()),
                        ""))
                .toList();
    }

    private static String code(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Outcome> outcome(String code) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> code(outcome).equals(code))
                .findFirst();
    }

    private static int block(String days) {
        return BLOCKS.stream()
                .filter(known -> Integer.toString(known).equals(days))
                .findFirst()
                .orElse(0);
    }

    private ModerationCase requested(CoreRequest request) {
        String id = request.pathParameter("cas");
        return parts.database()
                .read(handle -> cases.find(handle, id))
                .orElseThrow(() -> new NotFoundException("No case \"" + id + "\""));
    }
}
