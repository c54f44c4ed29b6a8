package org.territoireouvert.ambassadors.handling;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.body.EscalationAddresses;
import org.territoireouvert.ambassadors.request.MoveRequest.Happened;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestStep;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.MailingList;
import org.territoireouvert.api.notification.Mailings;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.SiteAddress;

/**
 * Tells the body above of a request that stayed without an answer: by mail at the internal address that staff wrote down, which need not
 * belong to an account, and its ambassadors on the site. Who handles the request reads in its thread whom that reached; nobody reads the
 * address.
 */
public final class TellBodyAbove {

    /** A request went up to an administration of which the person is ambassador. */
    public static final NotificationKind ESCALATED = new NotificationKind("request-escalated", Frequency.IMMEDIATE);

    /** Written to the audit log: {@code body}, {@code request}. */
    public static final AuditType LOGGED =
            new AuditType("ambassador-directory.request-escalated", AuditType.Visibility.PUBLIC);

    private static final int MOST = 20;

    private final Desk desk;
    private final EscalationAddresses addresses;
    private final MailingList list;

    /** Creates it. */
    public TellBodyAbove(Desk desk) {
        this.desk = desk;
        this.addresses = new EscalationAddresses(desk.context().database());
        this.list = new MailingList("escalations", "mailing.escalations", addresses::end);
    }

    /** Returns the list of bodies that are written to, which each of them can leave. */
    public MailingList list() {
        return list;
    }

    /** Tells the body to which a request went; one at the top has its own direction told. */
    void tell(Handle handle, PublicRequest request) {
        String above = request.handling().escalatedTo();
        String body = above.isEmpty() ? request.body() : above;
        boolean isMailed = mail(handle, request, body);
        List<String> accounts = ambassadors(handle, body);
        accounts.forEach(account -> context()
                .service(Notifications.class)
                .tell(
                        handle,
                        account,
                        Notice.of(
                                ESCALATED,
                                request.path(),
                                request.number(),
                                request.words().title())));
        String name = desk.administrations().nameOf(body);
        note(handle, request, name, isMailed, accounts.size());
        context()
                .service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(LOGGED, site(), request.path())
                                .with("body", name)
                                .with("request", request.number()));
    }

    private boolean mail(Handle handle, PublicRequest request, String body) {
        String address = addresses.of(handle, body);
        if (address.isEmpty()) {
            return false;
        }
        String text = say(
                        "letter.escalated",
                        request.words().title(),
                        desk.administrations().nameOf(request.body()),
                        request.handling().remindedOn().orElse(desk.today()))
                + "\n\n" + say("letter.page") + "\n"
                + context().service(SiteAddress.class).of(request.path()) + "\n";
        return context()
                .service(Mailings.class)
                .send(
                        handle,
                        list,
                        new Mailings.Letter(
                                body, address, Locale.FRENCH, say("letter.escalated.subject", request.number()), text));
    }

    private List<String> ambassadors(Handle handle, String body) {
        return handle.createQuery("""
                        select distinct a.account from amb_post p
                        join amb_mandate m on m.post = p.slug and m.starts_on <= :today and m.ends_on >= :today
                        join amb_ambassador a on a.slug = m.ambassador
                        where p.body = :body and a.account <> '' order by a.account limit :limit""")
                .bind("today", desk.today().toString())
                .bind("body", body)
                .bind("limit", MOST)
                .mapTo(String.class)
                .list();
    }

    private void note(Handle handle, PublicRequest request, String name, boolean isMailed, int ambassadors) {
        String words;
        if (!isMailed && ambassadors == 0) {
            words = say("escalation.nobody", name);
        } else {
            words = (isMailed ? say("escalation.mailed", name) : "")
                    + (isMailed && ambassadors > 0 ? "\n" : "")
                    + (ambassadors > 0 ? say("escalation.ambassadors", name, ambassadors) : "");
        }
        desk.move()
                .step(
                        handle,
                        request,
                        Happened.of(RequestStep.Kind.MESSAGE, RequestStep.By.SITE, "", words, site()),
                        RequestStep.Audience.SERVICE);
    }

    private Actor site() {
        return new Actor.PluginActor(context().id());
    }

    private PluginContext context() {
        return desk.context();
    }

    private String say(String key, Object... arguments) {
        return context().messages().format(Locale.FRENCH, key, arguments);
    }
}
