package org.territoireouvert.runner.web.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.runner.identity.data.WithdrawConsent;
import org.territoireouvert.runner.identity.trace.Trace.Consent;
import org.territoireouvert.runner.identity.trace.Trace.HelpedAct;
import org.territoireouvert.runner.identity.trace.Trace.Looked;
import org.territoireouvert.runner.identity.trace.Trace.Outcome;
import org.territoireouvert.runner.identity.trace.Trace.SignedIn;
import org.territoireouvert.runner.web.site.PolicyVersion;

/** Puts the history of a person's data into words, in one language. */
final class HistoryRows {

    /** A sign-in. */
    public record SignInRow(Instant at, String method, String device, String outcome, boolean well) {}

    /**
     * A consent.
     *
     * @param claims names of the data, possibly empty
     * @param policySince day from which that version held, when what it said can be read; at most one
     * @param effect what withdrawing it does
     * @param withdrawnAt at most one
     */
    public record ConsentRow(
            String id,
            String purpose,
            String claims,
            String policyVersion,
            List<LocalDate> policySince,
            Instant givenAt,
            String effect,
            List<Instant> withdrawnAt) {}

    /** A look by an agent. */
    public record LookRow(Instant at, String agent, String roles, String data, String reason) {}

    /** Something that an agent did in the person's name. */
    public record HelpedRow(Instant at, String agent, String act, String channel) {}

    private final Words words;
    private final Locale locale;

    HistoryRows(Words words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    SignInRow of(SignedIn signIn) {
        String device = signIn.device().isEmpty() ? words.say(locale, "account.device.unknown") : signIn.device();
        return new SignInRow(
                signIn.at(),
                words.say(locale, "signin.method." + signIn.method().name()),
                device,
                words.say(locale, "trace.outcome." + signIn.outcome().name()),
                signIn.outcome() == Outcome.DONE);
    }

    ConsentRow of(Consent consent) {
        return new ConsentRow(
                consent.id(),
                purpose(consent),
                words(consent.claims(), claim -> words.find(locale, "", "consent.claim." + claim)),
                consent.policyVersion(),
                PolicyVersion.since(consent.policyVersion()).stream().toList(),
                consent.givenAt(),
                effect(consent.purpose()),
                consent.withdrawnAt().stream().toList());
    }

    private String purpose(Consent consent) {
        if (consent.purpose().startsWith(WithdrawConsent.IDENTITY)) {
            String provider = consent.recipient().isEmpty()
                    ? consent.purpose().substring(WithdrawConsent.IDENTITY.length())
                    : consent.recipient();
            return words.say(locale, "consent.purpose.identity", provider);
        }
        return words.find(locale, "", "consent.purpose." + consent.purpose())
                .orElseGet(() -> words.say(locale, "consent.purpose.other", consent.purpose()));
    }

    private String effect(String purpose) {
        if (purpose.equals(WithdrawConsent.RESIDENCE) || purpose.equals(WithdrawConsent.COUNTER)) {
            return words.say(locale, "consent.effect." + purpose);
        }
        return words.say(
                locale,
                purpose.startsWith(WithdrawConsent.IDENTITY) ? "consent.effect.identity" : "consent.effect.other");
    }

    LookRow of(Looked look) {
        String data = words.find(locale, look.owner(), look.data())
                .orElseGet(() -> look.owner().isEmpty()
                        ? words.say(locale, "account.history.look.unknown")
                        : words.say(locale, "account.history.look.gone", look.owner()));
        String roles = words(look.roles(), role -> words.find(locale, pluginOf(role), "role." + role));
        return new LookRow(look.at(), look.agentName(), roles, data, look.reason());
    }

    private static String pluginOf(String role) {
        int dot = role.indexOf('.');
        return dot < 0 ? "" : role.substring(0, dot);
    }

    HelpedRow of(HelpedAct act) {
        String what = words.find(locale, "", "trace.helped." + act.act())
                .orElseGet(() -> words.say(locale, "trace.helped.other"));
        String channel =
                words.find(locale, "", "trace.channel." + act.channel()).orElse(act.channel());
        return new HelpedRow(act.at(), act.agentName(), what + " (" + act.path() + ")", channel);
    }

    private interface Lookup {
        Optional<String> find(String code);
    }

    /** Returns codes that are joined by spaces in words, joined by commas; a code without words stands for itself. */
    private static String words(String codes, Lookup lookup) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> lookup.find(code).orElse(code))
                .collect(Collectors.joining(", "));
    }
}
