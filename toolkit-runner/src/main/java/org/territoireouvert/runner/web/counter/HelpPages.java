package org.territoireouvert.runner.web.counter;

import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.people.Look;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.AccountFacts;
import org.territoireouvert.runner.identity.counter.Channel;
import org.territoireouvert.runner.identity.counter.CounterHelp;
import org.territoireouvert.runner.identity.counter.TakeOverCode;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.people.PeopleMail;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Opens the record of a person, begins and ends help. A record is only shown by a form, which writes that it was looked at. */
final class HelpPages {

    static final String PATH = CounterPages.PATH + "/personnes";

    private final WebParts parts;
    private final AdminFrame frame;
    private final CounterHelp counter;
    private final Territory territory;
    private final PeopleMail mail;
    private final Sheet sheet;

    HelpPages(WebParts parts, CounterHelp counter, Sheet sheet) {
        this.parts = parts;
        this.frame = new AdminFrame(parts.messages());
        this.counter = counter;
        this.territory = new Territory(parts.database(), parts.clock());
        this.mail = new PeopleMail(parts);
        this.sheet = sheet;
    }

    Response open(CoreRequest request) {
        return page(request, person(request), FormInput.empty());
    }

    Response begin(CoreRequest request) {
        Account person = person(request);
        FormInput form = FormInput.of(request);
        Optional<Channel> channel = RegistrationForm.channel(form);
        RegistrationForm.checkAgreement(form);
        Optional<Session> session = request.session();
        if (!form.isValid() || channel.isEmpty() || session.isEmpty()) {
            return page(request, person, form);
        }
        Actor.Agent agent = agent(request);
        CounterHelp.Outcome outcome = counter.begin(
                agent,
                session.get(),
                person,
                channel.get(),
                handle -> mail.send(
                        handle, person, "mail.helped", agent.displayName(), request.siteAddress() + "/contact"));
        return outcome == CounterHelp.Outcome.BEGUN
                ? new Response.Redirect("/")
                : page(request, person, form.error("", "counter.begin." + outcome));
    }

    Response renewCode(CoreRequest request) {
        Account person = person(request);
        Optional<TakeOverCode> code = counter.renewCode(agent(request), person);
        return code.isPresent()
                ? sheet.page(request, person, code.get(), Channel.COUNTER)
                : page(request, person, FormInput.empty().error("", "counter.code.has-address"));
    }

    Response end(CoreRequest request) {
        request.session().ifPresent(counter::end);
        return new Response.Redirect(CounterPages.PATH + AdminFrame.DONE);
    }

    private Page page(CoreRequest request, Account person, FormInput form) {
        Locale locale = request.locale();
        String reason = parts.messages().format(person.language(), "counter.look.reason");
        AccountFacts facts = parts.database().write(handle -> {
            parts.identity().trace().looked(handle, agent(request), person.id(), "", new Look("look.counter", reason));
            return AccountFacts.of(handle, person.id());
        });
        return frame.page(locale, "counter/person", CounterPages.PATH, "counter.person.title", person.staffName())
                .crumb(parts.messages().format(locale, "counter.title"), CounterPages.PATH)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("id", person.id())
                .with("name", person.staffName())
                .with("shownName", person.shownName())
                .with("email", person.email().map(EmailAddress::masked).orElse(""))
                .with("level", parts.messages().format(locale, "people.level." + person.level()))
                .with("home", facts.home())
                .with(
                        "commune",
                        facts.home()
                                .map(home -> territory.name(home.territory()))
                                .orElse(""))
                .with("createdAt", person.createdAt())
                .with("suspended", !person.isActive())
                .with("channels", ChannelChoices.of(parts.messages(), locale));
    }

    private Account person(CoreRequest request) {
        String id = request.pathParameter("id");
        return parts.identity()
                .accounts()
                .find(id)
                .filter(account -> account.state() != Account.State.ERASED)
                .orElseThrow(() -> new NotFoundException("account " + id));
    }

    private static Actor.Agent agent(CoreRequest request) {
        return (Actor.Agent) request.actor();
    }
}
