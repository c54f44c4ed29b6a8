package org.territoireouvert.runner.web.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.identity.retention.RetentionPeriods;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.Instance.Text;
import org.territoireouvert.runner.web.server.WebParts;

/**
 * The version of the page {@code /donnees-personnelles}, to which people consent. It changes when a sentence of that page does:
 * those of the runtime, of the authority and of the plugins. What each version said is kept, so that a person can read later
 * what they agreed to.
 */
public final class PolicyVersion {

    /** The sentences of the runtime on that page, in its order. */
    static final List<String> SENTENCES = List.of(
            "legal.personal-data.purposes.text",
            "legal.personal-data.kept.account",
            "legal.personal-data.kept.identities",
            "legal.personal-data.kept.sessions",
            "legal.personal-data.kept.history",
            "legal.personal-data.kept.codes",
            "legal.personal-data.kept.inactive",
            "legal.personal-data.kept.contact",
            "legal.personal-data.kept.mails",
            "legal.personal-data.kept.contributions",
            "legal.personal-data.kept.news",
            "legal.personal-data.kept.logs",
            "legal.personal-data.recipients.text",
            "legal.personal-data.rights.text",
            "legal.personal-data.rights.self",
            "legal.personal-data.complaint",
            "legal.personal-data.cookies.text");

    private static final int SHORT_HASH = 8;
    private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[a-z0-9]{" + SHORT_HASH + "}");

    private final WebParts parts;

    /**
     * What a version said.
     *
     * @param since day from which it held
     * @param lines in French, in the order of the page
     */
    public record Policy(LocalDate since, List<String> lines) {}

    private PolicyVersion(WebParts parts) {
        this.parts = parts;
    }

    /**
     * Returns the version that holds now, for {@code Trace.consented}: the day from which it held and eight characters that no other
     * version has, for example {@code 2026-11-25-1f3a9c2e}. Keeps its text when it is new: call it in the form that records the
     * consent.
     */
    public static String current(WebParts parts) {
        return new PolicyVersion(parts).keep();
    }

    /** Returns the day from which a version held; empty when the text is no version that was made here. */
    public static Optional<LocalDate> since(String version) {
        return SHAPE.matcher(version).matches()
                ? Optional.of(LocalDate.parse(version.substring(0, version.lastIndexOf('-'))))
                : Optional.empty();
    }

    /** Returns what a version said; empty when there never was such a version. */
    public static Optional<Policy> find(WebParts parts, String version) {
        return parts.database()
                .read(handle -> handle.createQuery("select since, text from core_policy where version = :version")
                        .bind("version", version)
                        .map((row, context) -> new Policy(
                                LocalDate.ofInstant(
                                        PortableInstant.parse(row.getString("since")),
                                        parts.configuration().zone()),
                                row.getString("text").lines().toList()))
                        .findOne());
    }

    private String keep() {
        String text = String.join("\n", lines());
        String hash = Token.hash(text).replaceAll("[^A-Za-z0-9]", "").substring(0, SHORT_HASH);
        return parts.database().write(handle -> {
            Optional<String> known = handle.createQuery("select version from core_policy where hash = :hash")
                    .bind("hash", hash)
                    .mapTo(String.class)
                    .findOne();
            if (known.isPresent()) {
                return known.get();
            }
            Instant now = parts.clock().instant().truncatedTo(ChronoUnit.SECONDS);
            String version =
                    LocalDate.ofInstant(now, parts.configuration().zone()) + "-" + hash.toLowerCase(Locale.ROOT);
            handle.createUpdate("""
                            insert into core_policy (hash, version, since, text) values (:hash, :version, :since, :text)
                            on conflict do nothing""")
                    .bind("hash", hash)
                    .bind("version", version)
                    .bind("since", PortableInstant.text(now))
                    .bind("text", text)
                    .execute();
            return version;
        });
    }

    private List<String> lines() {
        Instance instance = parts.instance().current();
        List<String> lines = new ArrayList<>();
        lines.add(say("legal.personal-data.controller.text", instance.authority()));
        lines.addAll(instance.text(Text.DATA_PROTECTION_OFFICER).lines().toList());
        int months = RetentionPeriods.read(parts.database()).inactiveMonths();
        SENTENCES.forEach(key -> lines.add(say(key, months)));
        parts.serving()
                .forEach(plugin -> plugin.contributions()
                        .personalData()
                        .forEach(data -> lines.add(plugin.messages().format(Locale.FRENCH, data.descriptionKey()))));
        lines.addAll(instance.text(Text.PERSONAL_DATA_DETAILS).lines().toList());
        return lines;
    }

    private String say(String key, Object... arguments) {
        return parts.messages().format(Locale.FRENCH, key, arguments);
    }
}
