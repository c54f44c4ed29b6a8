package org.territoireouvert.calls.web.collective;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Member;

/** What the pages of collectives have in common: who may read, how a page begins, how a refusal is shown. */
final class CollectiveFrame {

    /** The member for which a form is sent. */
    static final String FOR = "pour";

    private static final int LONGEST_ID = 40;

    private final CollectiveStore store;

    CollectiveFrame(CollectiveStore store) {
        this.store = store;
    }

    CollectiveStore store() {
        return store;
    }

    PluginContext context() {
        return store.context();
    }

    String say(Locale locale, String key, Object... arguments) {
        return context().messages().format(locale, key, arguments);
    }

    <T> T read(Function<Handle, T> work) {
        return context().database().read(work::apply);
    }

    /** Answers a citizen; tells members of staff that they act for nobody here. */
    Response toCitizen(Request request, Function<Actor.Citizen, Response> answer) {
        return switch (request.actor()) {
            case Actor.Citizen citizen -> answer.apply(citizen);
            case Actor.Agent agent ->
                page(request, "collective-staff", say(request.locale(), "collective.staff.title"));
            case Actor.Visitor visitor -> new Response.Requires(Requirement.of(Actor.IdentityLevel.MAILBOX));
            case Actor.PluginActor plugin -> throw new NotFoundException("A program reads no pages");
        };
    }

    /** Returns the collective of the address as who acts for a member sees it; to others there is no such page. */
    Inside inside(Handle handle, Request request) {
        String id = request.pathParameter("id");
        Collective collective =
                store.collectives().find(handle, id).orElseThrow(() -> new NotFoundException("Collective " + id));
        List<Member> acting = store.acting().of(handle, request.actor(), id);
        if (acting.isEmpty()) {
            throw new NotFoundException("Collective " + id + " is not theirs");
        }
        List<Member> everybody = store.members().of(handle, id);
        return new Inside(collective, everybody, acting, MemberNames.of(context(), request.locale(), everybody));
    }

    /** Answers who acts for a member of the collective of the address. */
    Response toMember(Request request, Function<Actor.Citizen, Response> answer) {
        read(handle -> inside(handle, request).collective());
        return answer.apply((Actor.Citizen) request.actor());
    }

    Page page(Request request, String template, String title) {
        return Page.of(template, title)
                .crumb(say(request.locale(), "menu.calls"), Call.PATH)
                .crumb(say(request.locale(), "collective.crumb"), Collective.PATH);
    }

    /** Begins a page below that of a collective. */
    Page page(Request request, String template, String title, Inside inside) {
        return page(request, template, title)
                .crumb(inside.collective().name(), inside.collective().path())
                .with("collective", inside.collective());
    }

    /** Returns the members for which who reads acts, as choices. */
    List<Choice> actingChoices(Inside inside) {
        return inside.acting().stream()
                .map(member -> new Choice(member.id(), inside.names().of(member.id())))
                .toList();
    }

    /** Reads for which member a form is sent: the only one, or the one that was chosen. */
    String actingFor(FormInput form, Inside inside) {
        String chosen = form.optional(FOR, LONGEST_ID);
        if (inside.acting().size() == 1) {
            return inside.acting().getFirst().id();
        }
        if (!inside.actsFor(chosen)) {
            form.error(FOR, "collective.for.missing");
        }
        return chosen;
    }

    List<Choice> ruleChoices(Locale locale) {
        return Arrays.stream(DecisionRule.values())
                .map(rule -> new Choice(rule.name(), ruleWords(rule, locale)))
                .toList();
    }

    String ruleWords(DecisionRule rule, Locale locale) {
        return say(locale, "collective.rule." + word(rule));
    }

    List<Choice> dayChoices(Locale locale) {
        return IntStream.of(2, 5, 7, 14, 30)
                .mapToObj(days -> new Choice(Integer.toString(days), say(locale, "collective.days", days)))
                .toList();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Goes on, or says why not, on a page of its own. */
    static Response follow(Result result) {
        return switch (result) {
            case Result.Done done -> new Response.Redirect(done.path());
            case Result.Refused refused ->
                new Response.Problem(
                        409, refused.messageKey(), refused.arguments().toArray());
        };
    }

    /** Goes on, or shows the form again with the reason. */
    static Response follow(Result result, FormInput form, String field, Function<FormInput, Response> again) {
        return switch (result) {
            case Result.Done done -> new Response.Redirect(done.path());
            case Result.Refused refused ->
                again.apply(form.error(
                        field, refused.messageKey(), refused.arguments().toArray()));
        };
    }
}
