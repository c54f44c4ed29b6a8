package org.territoireouvert.runner.mail.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.runner.mail.doctor.Finding.Tone;

class SenderRecordsTest {

    private static final String DOMAIN = "val-de-lisiere.example";

    private record Seen(List<Finding> findings) {
        Finding get(String subject) {
            return findings.stream()
                    .filter(finding -> finding.subject().equals(subject))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Seen look(String selector, Map<String, List<String>> records) {
        SenderRecords looking = new SenderRecords(name -> Optional.of(records.getOrDefault(name, List.of())));
        return new Seen(looking.look("site@" + DOMAIN, "smtp.fournisseur.example", selector));
    }

    @Test
    void aDomainThatPublishesAllIsWell() {
        Seen seen = look(
                "",
                Map.of(
                        DOMAIN,
                        List.of("autre texte", "v=spf1 include:spf.fournisseur.example -all"),
                        "s1._domainkey." + DOMAIN,
                        List.of("v=DKIM1; k=rsa; p=MIGfMA0"),
                        "_dmarc." + DOMAIN,
                        List.of("v=DMARC1; p=quarantine")));

        assertThat(seen.findings()).extracting(Finding::tone).containsOnly(Tone.OK);
        assertThat(seen.get("dkim").detail()).isEqualTo("s1");
    }

    @Test
    void whatIsMissingIsWrittenDownToBePublished() {
        Seen seen = look("cle2026", Map.of());

        assertThat(seen.get("spf").record()).isEqualTo(DOMAIN + " v=spf1 mx a:smtp.fournisseur.example ~all");
        assertThat(seen.get("dkim").record()).startsWith("cle2026._domainkey." + DOMAIN + " v=DKIM1");
        assertThat(seen.get("dmarc").record())
                .isEqualTo("_dmarc." + DOMAIN + " v=DMARC1; p=none; rua=mailto:site@" + DOMAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "v=spf1 mx ~all, found, OK",
        "V=SPF1 MX -ALL, found, OK",
        "v=spf1 redirect=_spf.example, found, OK",
        "v=spf1 mx +all, open, ERR",
        "v=spf1 all, open, ERR",
        "v=spf1 mx ?all, loose, WARN",
        "v=spf1 mx, loose, WARN",
        "v=spf10 mx -all, missing, ERR"
    })
    void whoMaySendIsJudged(String record, String outcome, Tone tone) {
        Finding spf = look("", Map.of(DOMAIN, List.of(record))).get("spf");

        assertThat(spf.outcome()).isEqualTo(outcome);
        assertThat(spf.tone()).isEqualTo(tone);
    }

    @Test
    void twoTextsAreOneTooMany() {
        Finding spf = look("", Map.of(DOMAIN, List.of("v=spf1 mx ~all", "v=spf1 a -all")))
                .get("spf");

        assertThat(spf.outcome()).isEqualTo("several");
    }

    @Test
    void aWithdrawnKeyIsToldApart() {
        Finding dkim = look("s1", Map.of("s1._domainkey." + DOMAIN, List.of("v=DKIM1; p=")))
                .get("dkim");

        assertThat(dkim.outcome()).isEqualTo("revoked");
    }

    @Test
    void aSilentDnsIsNoVerdict() {
        SenderRecords silent = new SenderRecords(name -> Optional.empty());

        assertThat(silent.look("site@" + DOMAIN, "smtp", ""))
                .extracting(Finding::outcome)
                .containsOnly("silent");
    }
}
