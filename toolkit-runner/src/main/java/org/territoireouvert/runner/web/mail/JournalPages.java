package org.territoireouvert.runner.web.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.people.Look;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.mail.MailJournal;
import org.territoireouvert.runner.mail.MailJournal.Attempt;
import org.territoireouvert.runner.mail.MailJournal.Entry;
import org.territoireouvert.runner.mail.MailJournal.Filter;
import org.territoireouvert.runner.mail.MailKind;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/**
 * What became of mails. Addresses are masked; who needs one says why, and the person can read that. The words of a mail are shown only
 * where they are nobody's secret.
 */
final class JournalPages {

    static final String PATH = "/admin/courriels";
    static final String MAIL_PATH = PATH + "/{courriel}";

    private static final List<String> STATES = List.of("waiting", "sent", "failed", "cancelled");
    private static final String REASON = "raison";
    private static final int LONGEST_REASON = 300;

    private final WebParts parts;
    private final AdminFrame frame;
    private final MailJournal journal;

    /** A mail in the list. */
    public record Row(String id, Instant at, String kind, String recipient, Badge state, int attempts, String error) {}

    /** One try to hand a mail over. */
    public record AttemptRow(int number, Instant at, String outcome, String answer) {}

    JournalPages(WebParts parts, AdminFrame frame) {
        this.parts = parts;
        this.frame = frame;
        this.journal = new MailJournal(parts.database(), parts.clock());
    }

    Response list(CoreRequest request) {
        ListQuery.refuseOthers(request, "etat", "type", "jour", Keyset.BEFORE, Keyset.AFTER);
        String state = request.query("etat").orElse("");
        String kind = request.query("type").orElse("");
        String day = request.query("jour").orElse("");
        Optional<LocalDate> date = date(day);
        boolean known = (state.isEmpty() || STATES.contains(state))
                && (kind.isEmpty()
                        || Arrays.stream(MailKind.values())
                                .anyMatch(one -> one.stored().equals(kind)));
        if (!known || !day.isEmpty() && date.isEmpty()) {
            return new Response.Problem(400, "mail.journal.filter.unknown");
        }
        Locale locale = request.locale();
        Filter filter = new Filter(
                state,
                kind,
                date.map(this::start),
                date.map(first -> first.plusDays(1)).map(this::start));
        Slice<Entry> entries = journal.list(filter, Keyset.of(request, 2));
        return frame.page(locale, "mail/journal", PATH, "mail.journal.title")
                .with(
                        "rows",
                        new Slice<>(
                                entries.items().stream()
                                        .map(entry -> row(entry, locale))
                                        .toList(),
                                entries.previous(),
                                entries.next()))
                .with("filtered", !(state + kind + day).isEmpty())
                .with(
                        "states",
                        STATES.stream()
                                .map(one -> new Choice(one, say(locale, "mail.state." + one), one.equals(state)))
                                .toList())
                .with(
                        "kinds",
                        Arrays.stream(MailKind.values())
                                .map(one -> new Choice(
                                        one.stored(),
                                        say(locale, "mail.kind." + one.stored()),
                                        one.stored().equals(kind)))
                                .toList())
                .with("day", day)
                .with("address", address(state, kind, day))
                .with(
                        "configured",
                        parts.configuration().mail().isPresent()
                                || parts.configuration().demonstration());
    }

    private static String address(String state, String kind, String day) {
        return PATH + "?etat=" + state + "&type=" + kind + "&jour=" + day;
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private Instant start(LocalDate date) {
        return date.atStartOfDay(parts.configuration().zone()).toInstant();
    }

    private Row row(Entry entry, Locale locale) {
        return new Row(
                entry.id(),
                entry.createdAt(),
                say(locale, "mail.kind." + entry.kind().stored()),
                masked(entry.recipient()),
                badge(entry.state(), locale),
                entry.attempts(),
                entry.lastError());
    }

    private Badge badge(String state, Locale locale) {
        Badge.Tone tone = switch (state) {
            case "sent" -> Badge.Tone.OPEN;
            case "failed" -> Badge.Tone.ERR;
            case "waiting" -> Badge.Tone.WARN;
            default -> Badge.Tone.CLOSED;
        };
        return new Badge(tone, say(locale, "mail.state." + state));
    }

    /** Returns an address of which only the first letter and the domain can be read. */
    private static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "…" : address.charAt(0) + "…" + address.substring(at);
    }

    Response show(CoreRequest request) {
        return page(request, entry(request), FormInput.empty(), "");
    }

    /** Shows the address in the answer to the form itself: there is no address of a page at which it could be read without a reason. */
    Response look(CoreRequest request) {
        Entry entry = entry(request);
        FormInput form = FormInput.of(request);
        String reason = form.required(REASON, LONGEST_REASON, "mail.journal.reason.missing");
        if (!form.isValid()) {
            return page(request, entry, form, "").status(422);
        }
        parts.database().write(handle -> {
            parts.identity()
                    .accounts()
                    .findByEmail(handle, entry.recipient())
                    .ifPresent(account -> parts.identity()
                            .trace()
                            .looked(handle, (Agent) request.actor(), account.id(), "", new Look("look.mail", reason)));
            parts.identity()
                    .audit()
                    .append(
                            handle,
                            "",
                            AuditEntry.of(CoreAudit.MAIL_ADDRESS_READ, request.actor(), entry.id())
                                    .with("reason", reason));
            return true;
        });
        return page(request, entry, FormInput.empty(), entry.recipient());
    }

    Response resend(CoreRequest request) {
        Entry entry = entry(request);
        boolean done = parts.database().write(handle -> {
            parts.identity().mail().wakeAfterCommit();
            return journal.resend(handle, entry.id());
        });
        return after(request, entry, done);
    }

    Response cancel(CoreRequest request) {
        Entry entry = entry(request);
        return after(request, entry, parts.database().write(handle -> journal.cancel(handle, entry.id())));
    }

    private Response after(CoreRequest request, Entry entry, boolean done) {
        return done
                ? new Response.Redirect(PATH + "/" + entry.id() + AdminFrame.DONE)
                : page(request, entry(request), FormInput.empty().error("", "mail.journal.too-late"), "")
                        .status(422);
    }

    private Page page(CoreRequest request, Entry entry, FormInput form, String address) {
        Locale locale = request.locale();
        return frame.page(locale, "mail/mail", PATH, "mail.mail.title")
                .crumb(say(locale, "mail.journal.title"), PATH)
                .with("form", form)
                .with("mail", entry)
                .with("kind", say(locale, "mail.kind." + entry.kind().stored()))
                .with("open", entry.kind().isOpen())
                .with("state", badge(entry.state(), locale))
                .with("recipient", address.isEmpty() ? masked(entry.recipient()) : address)
                .with("shown", !address.isEmpty())
                .with(
                        "attempts",
                        journal.attempts(entry.id()).stream()
                                .map(attempt -> row(attempt, locale))
                                .toList());
    }

    private AttemptRow row(Attempt attempt, Locale locale) {
        return new AttemptRow(
                attempt.number(), attempt.at(), say(locale, "mail.outcome." + attempt.outcome()), attempt.answer());
    }

    private Entry entry(CoreRequest request) {
        String id = request.pathParameter("courriel");
        return journal.find(id).orElseThrow(() -> new NotFoundException("mail " + id));
    }

    private String say(Locale locale, String key) {
        return parts.messages().format(locale, key);
    }
}
