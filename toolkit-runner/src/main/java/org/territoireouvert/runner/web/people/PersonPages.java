package org.territoireouvert.runner.web.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.people.Look;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.access.SuspendAccount;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Account.State;
import org.territoireouvert.runner.identity.account.AccountFacts;
import org.territoireouvert.runner.identity.account.AccountSearch;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.admin.list.ListTable;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Finds accounts, shows what is kept of a person once the agent has said why, suspends and restores. */
final class PersonPages {

    static final String PATH = "/admin/personnes";

    private static final int LONGEST_QUERY = 254;
    private static final int EXPORTED_AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of(
            "people.column.name",
            "people.column.email",
            "people.column.level",
            "people.column.state",
            "people.column.created");
    private static final int LONGEST_REASON = 300;
    private static final String LOOK_REASON = "raison";
    private static final String SUSPENSION_REASON = "motif";
    private static final String QUERY = "q";

    private final WebParts parts;
    private final IdentityParts identity;
    private final AdminFrame frame;
    private final AccountSearch search;
    private final SuspendAccount suspension;
    private final PeopleMail mail;

    PersonPages(WebParts parts) {
        this.parts = parts;
        this.identity = parts.identity();
        this.frame = new AdminFrame(parts.messages());
        this.search = new AccountSearch(parts.database());
        this.suspension = new SuspendAccount(identity);
        this.mail = new PeopleMail(parts);
    }

    Response list(CoreRequest request) {
        ListQuery.refuseOthers(request, QUERY, Keyset.BEFORE, Keyset.AFTER);
        String typed = typed(request);
        Slice<PersonRow> rows = find(request, typed, Keyset.of(request, 2));
        return frame.page(request.locale(), "people/list", PATH, "people.title")
                .with("q", typed)
                .with("rows", rows);
    }

    /** What was found, as a table; names of people leave the site, which is written to the log. */
    Response table(CoreRequest request) {
        String typed = typed(request);
        Locale locale = request.locale();
        ListTable table = new ListTable(parts);
        table.record(request, "people.title");
        return table.of(locale, "personnes", COLUMNS, sink -> {
            Slice<PersonRow> rows = find(request, typed, Keyset.first(EXPORTED_AT_ONCE));
            while (true) {
                for (PersonRow row : rows.items()) {
                    sink.row(row.name(), row.email(), row.level(), row.state().label(), row.createdAt());
                }
                if (rows.next().isEmpty()) {
                    return;
                }
                rows = find(request, typed, Keyset.after(rows.next().get(), 2, EXPORTED_AT_ONCE));
            }
        });
    }

    private Slice<PersonRow> find(CoreRequest request, String typed, Keyset keyset) {
        Locale locale = request.locale();
        if (typed.contains("@")) {
            List<PersonRow> rows = EmailAddress.read(typed)
                    .flatMap(email -> identity.accounts().findByEmail(email.text()))
                    .map(account -> PersonRow.of(account, typed, parts.messages(), locale))
                    .stream()
                    .toList();
            return new Slice<>(rows, Optional.empty(), Optional.empty());
        }
        Slice<Account> found = search.find(typed, keyset);
        return new Slice<>(
                found.items().stream()
                        .map(account -> PersonRow.of(account, typed, parts.messages(), locale))
                        .toList(),
                found.previous(),
                found.next());
    }

    Response show(CoreRequest request) {
        return page(request, person(request), FormInput.empty());
    }

    /** Shows the data in the answer to the form itself: there is no address at which they could be read without a reason. */
    Response look(CoreRequest request) {
        Account person = person(request);
        FormInput form = FormInput.of(request);
        String reason = form.required(LOOK_REASON, LONGEST_REASON, "people.look.reason.missing");
        if (!form.isValid()) {
            return page(request, person, form);
        }
        AccountFacts facts = parts.database().write(handle -> {
            identity.trace().looked(handle, agent(request), person.id(), "", new Look("look.account", reason));
            return AccountFacts.of(handle, person.id());
        });
        return page(request, person, FormInput.empty())
                .with(
                        "data",
                        Optional.of(PersonData.of(
                                person, facts, commune(facts), createdBy(person), parts.messages(), request.locale())));
    }

    private String commune(AccountFacts facts) {
        Territory territory = new Territory(parts.database(), parts.clock());
        return facts.home().map(home -> territory.name(home.territory())).orElse("");
    }

    private String createdBy(Account person) {
        return identity.accounts()
                .find(person.createdBy())
                .map(Account::staffName)
                .orElse("");
    }

    Response suspend(CoreRequest request) {
        Account person = person(request);
        FormInput form = FormInput.of(request);
        String reason = form.required(SUSPENSION_REASON, LONGEST_REASON, "people.suspend.reason.missing");
        if (!form.isValid()) {
            return page(request, person, form);
        }
        return answer(
                request,
                person,
                form,
                suspension.suspend(
                        agent(request),
                        person.id(),
                        reason,
                        (handle, account) -> mail.send(
                                handle, account, "mail.suspended", reason, request.siteAddress() + "/contact")));
    }

    Response restore(CoreRequest request) {
        Account person = person(request);
        return answer(
                request,
                person,
                FormInput.of(request),
                suspension.restore(
                        agent(request),
                        person.id(),
                        (handle, account) ->
                                mail.send(handle, account, "mail.restored", request.siteAddress() + "/connexion")));
    }

    private Response answer(CoreRequest request, Account person, FormInput form, SuspendAccount.Outcome outcome) {
        return switch (outcome) {
            case DONE, NOTHING -> new Response.Redirect(PATH + "/" + person.id() + AdminFrame.DONE);
            case ONESELF -> page(request, person, form.error("", "people.suspend.oneself"));
            case STAFF -> page(request, person, form.error("", "people.suspend.staff"));
            case LAST_ADMINISTRATOR -> page(request, person, form.error("", "people.suspend.last"));
        };
    }

    private Page page(CoreRequest request, Account person, FormInput form) {
        Locale locale = request.locale();
        String typed = typed(request);
        String name =
                FoundName.of(person, typed).orElseGet(() -> parts.messages().format(locale, "people.person.unnamed"));
        return frame.page(locale, "people/person", PATH, "people.person.title", name)
                .crumb(parts.messages().format(locale, "people.title"), PATH)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("name", name)
                .with("q", typed)
                .with("person", PersonRow.of(person, typed, parts.messages(), locale))
                .with("data", Optional.empty())
                .with("suspended", person.state() == State.SUSPENDED);
    }

    private static String typed(CoreRequest request) {
        return request.form(QUERY)
                .or(() -> request.query(QUERY))
                .filter(text -> text.length() <= LONGEST_QUERY)
                .orElse("");
    }

    private Account person(CoreRequest request) {
        String id = request.pathParameter("id");
        return identity.accounts()
                .find(id)
                .filter(account -> account.state() != State.ERASED)
                .orElseThrow(() -> new NotFoundException("account " + id));
    }

    private static Actor.Agent agent(CoreRequest request) {
        return (Actor.Agent) request.actor();
    }
}
