package org.territoireouvert.runner.web.level;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.people.Look;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.roll.DeleteRoll;
import org.territoireouvert.runner.identity.roll.Roll;
import org.territoireouvert.runner.identity.roll.Rolls;
import org.territoireouvert.runner.identity.roll.Rolls.Listed;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.admin.list.AdminList;
import org.territoireouvert.runner.web.admin.list.ListTable;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Rolls and those who stand on them. Every look at these people is written down. */
final class RollPages {

    static final String PATH = "/admin/listes";

    private static final int LONGEST_QUERY = 100;
    private static final String CONFIRM = "accord";
    private static final List<String> COLUMNS = List.of(
            "rolls.column.label",
            "rolls.column.size",
            "rolls.column.joined",
            "rolls.column.imported",
            "rolls.column.kept");

    /** A roll. */
    public record RollView(
            String id, String name, String label, int size, int joined, Instant importedAt, LocalDate keptUntil) {
        static RollView of(Roll roll) {
            return new RollView(
                    roll.id(),
                    roll.name(),
                    roll.label(),
                    roll.size(),
                    roll.joined(),
                    roll.importedAt(),
                    roll.keptUntil());
        }
    }

    /** A person of a roll. */
    public record PersonView(
            String position, String name, LocalDate birthDate, String commune, String address, boolean joined) {}

    private final WebParts parts;
    private final IdentityParts identity;
    private final AdminFrame frame;
    private final Rolls rolls;
    private final DeleteRoll deletion;
    private final Territory territory;

    RollPages(WebParts parts, AdminFrame frame) {
        this.parts = parts;
        this.identity = parts.identity();
        this.frame = frame;
        this.rolls = new Rolls(parts.database());
        this.deletion = new DeleteRoll(parts.database(), parts.clock(), identity.zone(), identity.audit());
        this.territory = new Territory(parts.database(), parts.clock());
    }

    Response list(CoreRequest request) {
        AdminList query = AdminList.of(request, parts.messages(), PATH);
        return frame.page(request.locale(), "level/rolls", PATH, "rolls.title")
                .with("list", query)
                .with("rolls", find(query));
    }

    Response table(CoreRequest request) {
        List<RollView> found = find(AdminList.of(request, parts.messages(), PATH));
        return new ListTable(parts).of(request.locale(), "listes", COLUMNS, sink -> {
            for (RollView roll : found) {
                sink.row(
                        roll.label(),
                        roll.size(),
                        roll.joined(),
                        roll.importedAt(),
                        roll.keptUntil().toString());
            }
        });
    }

    private List<RollView> find(AdminList query) {
        String words = SearchText.fold(query.words());
        return rolls.list().stream()
                .filter(roll -> SearchText.fold(roll.label()).contains(words))
                .map(RollView::of)
                .toList();
    }

    Response show(CoreRequest request) {
        return page(request, roll(request), FormInput.empty());
    }

    /** Lists people, found by name if one was typed. */
    Response people(CoreRequest request) {
        ListQuery.refuseOthers(request, "q", Keyset.BEFORE, Keyset.AFTER);
        Roll roll = roll(request);
        String typed = request.query("q").orElse("");
        String query = typed.substring(0, Math.min(LONGEST_QUERY, typed.length()));
        Slice<Listed> slice = rolls.people(roll.id(), query, Keyset.of(request, 1));
        recordLook(request, roll, slice.items());
        return frame.page(request.locale(), "level/roll-people", PATH, "rolls.people.title", roll.label())
                .crumb(say(request, "rolls.title"), PATH)
                .crumb(roll.label(), PATH + "/" + roll.id())
                .with("people", slice.items().stream().map(this::view).toList())
                .with("slice", slice)
                .with("path", PATH + "/" + roll.id() + "/personnes")
                .with("q", query);
    }

    private void recordLook(CoreRequest request, Roll roll, List<Listed> shown) {
        Agent agent = (Agent) request.actor();
        Look look = new Look("look.roll-entry", say(request, "look.roll-entry.reason", roll.label()));
        identity.database().write(handle -> {
            identity.audit()
                    .append(
                            handle,
                            "",
                            AuditEntry.of(CoreAudit.ROLL_READ, agent, roll.id())
                                    .with("roll", roll.label())
                                    .with("size", Integer.toString(shown.size())));
            shown.stream()
                    .map(Listed::account)
                    .filter(account -> !account.isEmpty())
                    .forEach(account -> identity.trace().looked(handle, agent, account, "", look));
            return true;
        });
    }

    /** Deletes a roll and cancels the codes that nobody has used. */
    Response delete(CoreRequest request) {
        Roll roll = roll(request);
        FormInput form = FormInput.of(request);
        if (form.optional(CONFIRM, 1).isEmpty()) {
            return page(request, roll, form.error(CONFIRM, "rolls.delete.confirm.missing"))
                    .status(422);
        }
        deletion.run(request.actor(), roll);
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    private Page page(CoreRequest request, Roll roll, FormInput form) {
        return frame.page(request.locale(), "level/roll", PATH, "rolls.roll.title", roll.label())
                .crumb(say(request, "rolls.title"), PATH)
                .with("roll", RollView.of(roll))
                .with("form", form);
    }

    private Roll roll(CoreRequest request) {
        String id = request.pathParameter("id");
        return rolls.find(id).orElseThrow(() -> new NotFoundException("roll " + id));
    }

    private PersonView view(Listed listed) {
        var entry = listed.entry();
        return new PersonView(
                Integer.toString(entry.position()),
                entry.givenName() + " " + entry.familyName(),
                entry.birthDate(),
                territory.name(entry.territory()),
                entry.address(),
                !listed.account().isEmpty());
    }

    private String say(CoreRequest request, String key, Object... arguments) {
        return parts.messages().format(request.locale(), key, arguments);
    }
}
