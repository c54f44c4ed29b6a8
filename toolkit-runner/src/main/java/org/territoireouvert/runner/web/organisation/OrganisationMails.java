package org.territoireouvert.runner.web.organisation;

import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.mail.Mail;

/** What people are told about organisations by mail. */
final class OrganisationMails {

    private final OrganisationWeb web;

    OrganisationMails(OrganisationWeb web) {
        this.web = web;
    }

    /** Invites somebody, who may not have an account yet. */
    void invited(Handle handle, String site, String address, Locale locale, Organisation organisation, String token) {
        Locale language = web.web
                .identity()
                .accounts()
                .findByEmail(handle, address)
                .map(Account::language)
                .orElse(locale);
        send(
                handle,
                address,
                language,
                "mail.organisation-invited",
                organisation.name(),
                site + InvitationPages.PATH + "?" + InvitationPages.TOKEN + "=" + token);
    }

    /** Tells the representatives that somebody wants to join; who asks is named by the name they chose. */
    void asked(Handle handle, String site, Organisation organisation, String account) {
        String asking = web.web
                .identity()
                .accounts()
                .find(handle, account)
                .orElseThrow()
                .shownName();
        for (Membership member : web.organisations.members(handle, organisation.id())) {
            if (member.role() == Membership.Role.REPRESENTATIVE) {
                web.web
                        .identity()
                        .accounts()
                        .find(handle, member.personId())
                        .ifPresent(person -> person.email()
                                .ifPresent(address -> send(
                                        handle,
                                        address,
                                        person.language(),
                                        "mail.organisation-asked",
                                        organisation.name(),
                                        asking,
                                        site + organisation.path() + "/membres")));
            }
        }
    }

    /** Tells somebody about their request. */
    void answered(Handle handle, String site, Organisation organisation, String account, boolean accepted) {
        String key = accepted ? "mail.organisation-accepted" : "mail.organisation-refused";
        web.web
                .identity()
                .accounts()
                .find(handle, account)
                .ifPresent(person -> person.email()
                        .ifPresent(address -> send(
                                handle,
                                address,
                                person.language(),
                                key,
                                organisation.name(),
                                site + organisation.path())));
    }

    private void send(Handle handle, String address, Locale language, String key, Object... arguments) {
        String subject = web.say(language, key + ".subject", arguments).replaceAll("\\p{Cntrl}", " ");
        web.web.identity().mail().add(handle, new Mail(address, subject, web.say(language, key + ".body", arguments)));
    }
}
