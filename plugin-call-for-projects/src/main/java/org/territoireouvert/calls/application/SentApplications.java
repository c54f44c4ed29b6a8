package org.territoireouvert.calls.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.JsonObject;
import org.territoireouvert.api.text.KeptJson;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.application.SentApplication.Partner;
import org.territoireouvert.calls.model.application.SentApplication.SentFile;
import org.territoireouvert.calls.model.budget.Budget;
import org.territoireouvert.calls.model.budget.BudgetLine;

/** Keeps what was sent, each time whole. The fingerprint of an application is the SHA-256 of its document. */
public final class SentApplications {

    private final KeptJson json;

    /** Uses the JSON of the runtime. */
    public SentApplications(Json json) {
        this.json = new KeptJson(json);
    }

    /** Returns the document that is signed: the same application gives the same text. */
    public String document(SentApplication sent) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", sent.number());
        document.put("call", sent.callSlug());
        document.put("callVersion", sent.callVersion());
        document.put("title", sent.title());
        document.put("summary", sent.summary());
        document.put("territory", sent.territory());
        document.put("collective", sent.collective());
        document.put("members", sent.members());
        document.put("answers", sent.answers().values());
        document.put(
                "budget",
                sent.budget().lines().stream()
                        .map(line -> {
                            Map<String, Object> written = new LinkedHashMap<>();
                            written.put("member", line.member());
                            written.put("side", line.side());
                            written.put("category", line.category());
                            written.put("label", line.label());
                            written.put("cents", line.amount().cents());
                            return written;
                        })
                        .toList());
        document.put("files", sent.files());
        return json.write(document);
    }

    /** Returns the fingerprint of a document, in hexadecimal digits. */
    public static String fingerprint(String document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Keeps what was sent, after what was sent before. */
    public void add(Handle handle, String applicationId, String document, String sentBy, Instant now) {
        handle.createUpdate("""
                        insert into cal_submission (application_id, place, document, fingerprint, sent_by, sent_at)
                        select :id, coalesce(max(place), 0) + 1, :document, :fingerprint, :sentBy, :now
                        from cal_submission where application_id = :id
                        """)
                .bind("id", applicationId)
                .bind("document", document)
                .bind("fingerprint", fingerprint(document))
                .bind("sentBy", sentBy)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Returns what was sent last; empty when nothing was. */
    public Optional<SentApplication> last(Handle handle, String applicationId) {
        return document(handle, applicationId).map(this::read);
    }

    /** Returns the document that was sent last, word for word; empty when none was. */
    public Optional<String> document(Handle handle, String applicationId) {
        return handle.createQuery("""
                        select document from cal_submission where application_id = :id order by place desc limit 1
                        """)
                .bind("id", applicationId)
                .mapTo(String.class)
                .findOne();
    }

    /** Returns when it was sent again after a moment, last; empty when it was not. */
    public Optional<Instant> sentAfter(Handle handle, String applicationId, Instant moment) {
        return handle.createQuery("""
                        select sent_at from cal_submission where application_id = :id and place > 1 order by place desc limit 1
                        """)
                .bind("id", applicationId)
                .mapTo(String.class)
                .findOne()
                .map(PortableInstant::parse)
                .filter(moment::isBefore);
    }

    /** Reads a document that was written here. */
    public SentApplication read(String document) {
        JsonObject sent = json.object(document);
        return new SentApplication(
                sent.text("number"),
                sent.text("call"),
                sent.number("callVersion").map(Math::toIntExact).orElse(1),
                sent.text("title"),
                sent.text("summary"),
                sent.text("territory"),
                sent.text("collective"),
                sent.each(
                        "members",
                        member -> new Partner(
                                member.text("id"),
                                member.text("name"),
                                member.text("organisationId"),
                                member.text("siret"),
                                member.text("rna"),
                                member.text("classification"))),
                SectionRepository.answers(sent.object("answers")),
                new Budget(sent.each("budget", SentApplications::line)),
                sent.each(
                        "files",
                        file -> new SentFile(
                                file.text("id"),
                                file.text("field"),
                                file.text("member"),
                                file.text("name"),
                                file.number("bytes").orElse(0L),
                                file.text("sha256"))));
    }

    private static BudgetLine line(JsonObject line) {
        return new BudgetLine(
                line.text("member"),
                line.constant("side", BudgetLine.Side.class).orElseThrow(),
                line.text("category"),
                line.text("label"),
                new Money(line.number("cents").orElse(0L)));
    }
}
