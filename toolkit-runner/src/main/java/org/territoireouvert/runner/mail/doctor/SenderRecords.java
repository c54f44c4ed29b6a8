package org.territoireouvert.runner.mail.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.runner.mail.doctor.Finding.Tone;

/**
 * What the DNS says of the domain that mails are sent from: who may send (SPF, RFC 7208), the key of the signature (DKIM, RFC 6376),
 * and what others should do with mails that fail both (DMARC, RFC 7489). The big mail providers refuse mails without them.
 */
public final class SenderRecords {

    /** Names under which the usual mail servers and services publish their key. */
    private static final List<String> USUAL_SELECTORS = List.of(
            "default",
            "mail",
            "dkim",
            "s1",
            "s2",
            "selector1",
            "selector2",
            "k1",
            "google",
            "brevo",
            "mailjet",
            "key1");

    private static final String SPF = "spf";
    private static final String DKIM = "dkim";
    private static final String DMARC = "dmarc";

    private final TextRecords dns;

    /** Asks a DNS. */
    public SenderRecords(TextRecords dns) {
        this.dns = dns;
    }

    /**
     * Looks at a sender.
     *
     * @param sender address that mails are sent from
     * @param server name of the mail server
     * @param selector name of the DKIM key, empty when it is not known
     */
    public List<Finding> look(String sender, String server, String selector) {
        String domain = sender.substring(sender.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return List.of(spf(domain, server), dkim(domain, selector), dmarc(domain, sender));
    }

    private Finding spf(String domain, String server) {
        Optional<List<String>> texts = dns.of(domain);
        if (texts.isEmpty()) {
            return new Finding(SPF, "silent", Tone.WARN, domain, "");
        }
        List<String> records = texts.get().stream()
                .filter(text -> text.equalsIgnoreCase("v=spf1")
                        || text.toLowerCase(Locale.ROOT).startsWith("v=spf1 "))
                .toList();
        if (records.isEmpty()) {
            return new Finding(SPF, "missing", Tone.ERR, domain, domain + " v=spf1 mx a:" + server + " ~all");
        }
        if (records.size() > 1) {
            return new Finding(SPF, "several", Tone.ERR, String.join("\n", records), "");
        }
        String record = records.get(0);
        String end = record.toLowerCase(Locale.ROOT).strip();
        if (end.endsWith("+all") || end.endsWith(" all")) {
            return new Finding(
                    SPF, "open", Tone.ERR, record, domain + " " + record.replaceAll("(?i)\\+?all\\s*$", "~all"));
        }
        boolean closed = end.endsWith("-all") || end.endsWith("~all") || end.contains("redirect=");
        return closed
                ? Finding.ok(SPF, "found", record)
                : new Finding(
                        SPF,
                        "loose",
                        Tone.WARN,
                        record,
                        domain + " " + record.replaceAll("(?i)\\s*\\?all\\s*$", "") + " ~all");
    }

    private Finding dkim(String domain, String selector) {
        List<String> selectors = selector.isEmpty() ? USUAL_SELECTORS : List.of(selector);
        boolean answered = false;
        for (String name : selectors) {
            Optional<List<String>> texts = dns.of(name + "._domainkey." + domain);
            answered |= texts.isPresent();
            for (String text : texts.orElse(List.of())) {
                if (text.matches("(?s).*\\bp=\\s*[A-Za-z0-9+/].*")) {
                    return Finding.ok(DKIM, "found", name);
                }
                if (text.matches("(?s).*\\bp=\\s*(;.*)?")) {
                    return new Finding(DKIM, "revoked", Tone.ERR, name, "");
                }
            }
            if (!answered) {
                return new Finding(DKIM, "silent", Tone.WARN, domain, "");
            }
        }
        String example = (selector.isEmpty() ? "default" : selector) + "._domainkey." + domain;
        return new Finding(DKIM, "missing", Tone.WARN, domain, example + " v=DKIM1; k=rsa; p=…");
    }

    private Finding dmarc(String domain, String sender) {
        List<String> names = new ArrayList<>(List.of("_dmarc." + domain));
        String[] labels = domain.split("\\.");
        if (labels.length > 2) {
            // Without one of its own, a subdomain falls under that of the organisation.
            names.add("_dmarc." + labels[labels.length - 2] + "." + labels[labels.length - 1]);
        }
        for (String name : names) {
            Optional<List<String>> texts = dns.of(name);
            if (texts.isEmpty()) {
                return new Finding(DMARC, "silent", Tone.WARN, domain, "");
            }
            Optional<String> record = texts.get().stream()
                    .filter(text -> text.toLowerCase(Locale.ROOT).startsWith("v=dmarc1"))
                    .findFirst();
            if (record.isPresent()) {
                boolean watches = record.get().toLowerCase(Locale.ROOT).matches(".*;\\s*p\\s*=\\s*none\\b.*");
                return Finding.ok(DMARC, watches ? "watching" : "found", record.get());
            }
        }
        return new Finding(
                DMARC, "missing", Tone.ERR, domain, "_dmarc." + domain + " v=DMARC1; p=none; rua=mailto:" + sender);
    }
}
