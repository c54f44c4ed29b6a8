package org.territoireouvert.runner.web.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.AccountSearch;
import org.territoireouvert.runner.identity.counter.CounterHelp;
import org.territoireouvert.runner.identity.counter.Registration;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.territory.Commune;
import org.territoireouvert.runner.territory.France;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.people.PeopleMail;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.site.PolicyVersion;

/** Registers somebody who has no account; people of the same name are shown first. */
final class RegistrationPages {

    static final String PATH = CounterPages.PATH + "/inscrire";

    private final WebParts parts;
    private final AdminFrame frame;
    private final CounterHelp counter;
    private final AccountSearch search;
    private final Territory territory;
    private final PeopleMail mail;
    private final Sheet sheet;

    RegistrationPages(WebParts parts, CounterHelp counter, Sheet sheet) {
        this.parts = parts;
        this.frame = new AdminFrame(parts.messages());
        this.counter = counter;
        this.search = new AccountSearch(parts.database());
        this.territory = new Territory(parts.database(), parts.clock());
        this.mail = new PeopleMail(parts);
        this.sheet = sheet;
    }

    Response form(CoreRequest request) {
        return page(request, FormInput.empty(), List.of(), List.of());
    }

    Response register(CoreRequest request) {
        FormInput form = FormInput.of(request);
        LocalDate today = LocalDate.ofInstant(
                parts.clock().instant(), parts.configuration().zone());
        RegistrationForm fields = new RegistrationForm(form, territory, today);
        Optional<RegistrationForm.Typed> typed = fields.read();
        if (typed.isEmpty()) {
            return page(request, form, List.of(), fields.choices());
        }
        if (typed.get().email().filter(this::hasAccount).isPresent()) {
            return page(
                    request,
                    form.error(RegistrationForm.ADDRESS, "counter.address.taken"),
                    List.of(),
                    fields.choices());
        }
        Registration registration = typed.get().registration();
        List<PersonChoice> namesakes = search.namesakes(registration.givenName(), registration.familyName()).stream()
                .map(PersonChoice::of)
                .toList();
        if (!namesakes.isEmpty() && form.value(RegistrationForm.NOBODY_ELSE).isEmpty()) {
            return page(
                    request,
                    form.error(RegistrationForm.NOBODY_ELSE, "counter.namesakes.check"),
                    namesakes,
                    fields.choices());
        }
        String policy = PolicyVersion.current(parts);
        CounterHelp.Registered registered = parts.database().write(handle -> {
            CounterHelp.Registered done =
                    counter.register((Actor.Agent) request.actor(), registration, request.locale(), policy);
            typed.get()
                    .email()
                    .ifPresent(email -> mail.sendTo(
                            handle,
                            email.text(),
                            done.person(),
                            "mail.registered",
                            request.siteAddress() + TakeOverPages.PATH));
            return done;
        });
        return sheet.page(request, registered.person(), registered.code(), registration.channel());
    }

    private boolean hasAccount(EmailAddress email) {
        return parts.identity().accounts().findByEmail(email.text()).isPresent();
    }

    private Page page(CoreRequest request, FormInput form, List<PersonChoice> namesakes, List<Commune> communes) {
        Locale locale = request.locale();
        return frame.page(locale, "counter/register", CounterPages.PATH, "counter.register.title")
                .crumb(parts.messages().format(locale, "counter.title"), CounterPages.PATH)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("namesakes", namesakes)
                .with(
                        "communes",
                        communes.stream()
                                .map(commune -> new Choice(commune.code(), France.label(commune)))
                                .toList())
                .with("channels", ChannelChoices.of(parts.messages(), locale));
    }
}
