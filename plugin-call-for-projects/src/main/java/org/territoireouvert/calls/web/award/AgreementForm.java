package org.territoireouvert.calls.web.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.organisation.Parsed;
import org.territoireouvert.api.organisation.Rna;
import org.territoireouvert.api.organisation.Siret;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.award.FollowedGrant;
import org.territoireouvert.calls.award.agreement.AgreementDraft;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.Beneficiary;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantStep;
import org.territoireouvert.calls.model.award.Indicator;
import org.territoireouvert.calls.model.award.Instalment;
import org.territoireouvert.calls.model.award.Report;

/** The form in which an agreement is prepared: what it holds already, and what was typed. */
final class AgreementForm {

    static final int ROWS = 6;

    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int HUNDRED = 100;
    private static final List<String> ROW_FIELDS =
            List.of("due-", "amount-", "condition-", "step-", "step-due-", "indicator-", "target-");

    private final FollowedGrant followed;

    AgreementForm(FollowedGrant followed) {
        this.followed = followed;
    }

    /** Fills it with what is kept, else with what follows from the decision. */
    FormInput filled() {
        Grant grant = followed.grant();
        FormInput form = FormInput.empty();
        Optional<Agreement> agreement = followed.agreement();
        form.prefill(
                        "revision",
                        Integer.toString(agreement.map(Agreement::revision).orElse(0)))
                .prefill("reference", agreement.map(Agreement::reference).orElse("CONV-" + grant.number()))
                .prefill("object", agreement.map(Agreement::object).orElseGet(() -> shortened(grant.title())))
                .prefill("nature", agreement.map(one -> one.nature().name()).orElse(Agreement.Nature.MONEY.name()))
                .prefill("payment", agreement.map(one -> one.payment().name()).orElse(Agreement.Payment.STAGES.name()))
                .prefill("payment-words", agreement.map(Agreement::paymentWords).orElse(""))
                .prefill(
                        "pays-from",
                        agreement.map(one -> one.paysFrom().toString()).orElse(""))
                .prefill(
                        "pays-until",
                        agreement.map(one -> one.paysUntil().toString()).orElse(""))
                .prefill(
                        "notified",
                        agreement.filter(Agreement::notified).map(one -> "1").orElse(""))
                .prefill(
                        "rate",
                        agreement
                                .filter(one -> one.rate() > 0)
                                .map(one -> Integer.toString(one.rate()))
                                .orElse(""))
                .prefill("conditions", agreement.map(Agreement::conditions).orElse(""));
        for (int index = 0; index < followed.beneficiaries().size(); index++) {
            Beneficiary one = followed.beneficiaries().get(index);
            form.prefill("share-" + index, one.share().typed())
                    .prefill("siret-" + index, one.siret())
                    .prefill("rna-" + index, one.rna());
        }
        for (Instalment one : followed.instalments()) {
            form.prefill("due-" + one.place(), one.dueOn().toString())
                    .prefill("amount-" + one.place(), one.amount().typed())
                    .prefill("condition-" + one.place(), one.condition());
        }
        for (GrantStep one : followed.steps()) {
            form.prefill("step-" + one.place(), one.title())
                    .prefill("step-due-" + one.place(), one.dueOn().toString());
        }
        for (Indicator one : followed.indicators()) {
            form.prefill("indicator-" + one.place(), one.label()).prefill("target-" + one.place(), one.target());
        }
        for (Report one : followed.reports()) {
            form.prefill(
                    one.kind() == Report.Kind.FINAL ? "final-on" : "interim-on",
                    one.dueOn().toString());
        }
        return form;
    }

    /** Returns how many rows of each kind are open: those that are filled and one more, at least two. */
    static int rowsToShow(FormInput form) {
        int filled = 0;
        for (int row = 0; row < ROWS; row++) {
            for (String field : ROW_FIELDS) {
                if (!form.value(field + row).isEmpty()) {
                    filled = row + 1;
                }
            }
        }
        return Math.min(ROWS, Math.max(2, filled + 1));
    }

    private static String shortened(String text) {
        return text.length() <= Agreement.LONGEST_OBJECT ? text : text.substring(0, Agreement.LONGEST_OBJECT);
    }

    /** Reads what was typed; empty when something has to be mended, said in the form. */
    Optional<AgreementDraft> read(FormInput form) {
        String reference = form.required("reference", LINE, "award.form.reference.missing");
        String object = form.required("object", Agreement.LONGEST_OBJECT, "award.form.object.missing");
        Optional<Agreement.Nature> nature = choice(form, "nature", Agreement.Nature.class);
        Optional<Agreement.Payment> payment = choice(form, "payment", Agreement.Payment.class);
        String words = form.optional("payment-words", Agreement.LONGEST_OBJECT);
        Optional<LocalDate> from = day(form, "pays-from");
        Optional<LocalDate> until = day(form, "pays-until");
        boolean notified = !form.optional("notified", LINE).isEmpty();
        int rate = rate(form);
        String conditions = form.optional("conditions", TEXT);
        List<Beneficiary> beneficiaries = beneficiaries(form);
        List<Instalment> instalments = instalments(form);
        List<GrantStep> steps = steps(form);
        List<Indicator> indicators = indicators(form);
        Optional<LocalDate> interim = form.day("interim-on", "award.form.day.wrong");
        Optional<LocalDate> last = day(form, "final-on");
        int revision = revision(form);
        if (!form.isValid()
                || nature.isEmpty()
                || payment.isEmpty()
                || from.isEmpty()
                || until.isEmpty()
                || last.isEmpty()) {
            return Optional.empty();
        }
        Agreement agreement = new Agreement(
                reference,
                object,
                nature.get(),
                payment.get(),
                words,
                from.get(),
                until.get(),
                notified,
                rate,
                conditions,
                "",
                Optional.empty(),
                1,
                revision + 1);
        return Optional.of(
                new AgreementDraft(agreement, beneficiaries, instalments, steps, indicators, interim, last.get()));
    }

    private static int revision(FormInput form) {
        String typed = form.optional("revision", LINE);
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
    }

    private static int rate(FormInput form) {
        String typed = form.optional("rate", LINE).replace("%", "").strip();
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("[0-9]{1,3}") || Integer.parseInt(typed) > HUNDRED || Integer.parseInt(typed) < 1) {
            form.error("rate", "award.form.rate.wrong");
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private static Optional<LocalDate> day(FormInput form, String name) {
        Optional<LocalDate> day = form.day(name, "award.form.day.wrong");
        if (day.isEmpty() && form.errorOf(name).isEmpty()) {
            form.error(name, "award.form.day.missing");
        }
        return day;
    }

    static <E extends Enum<E>> Optional<E> choice(FormInput form, String name, Class<E> constants) {
        String value = form.required(name, LINE, "award.form.choice.missing");
        for (E one : constants.getEnumConstants()) {
            if (one.name().equals(value)) {
                return Optional.of(one);
            }
        }
        if (form.errorOf(name).isEmpty()) {
            form.error(name, "award.form.choice.missing");
        }
        return Optional.empty();
    }

    private List<Beneficiary> beneficiaries(FormInput form) {
        List<Beneficiary> read = new ArrayList<>();
        for (int index = 0; index < followed.beneficiaries().size(); index++) {
            Beneficiary before = followed.beneficiaries().get(index);
            Money share =
                    form.money("share-" + index, "award.form.amount.wrong").orElse(Money.ZERO);
            read.add(new Beneficiary(
                    before.memberId(),
                    before.name(),
                    before.classification(),
                    before.isPerson() ? "" : siret(form, "siret-" + index),
                    before.isPerson() ? "" : rna(form, "rna-" + index),
                    share,
                    before.signedBy(),
                    before.signedOn()));
        }
        return read;
    }

    private static String siret(FormInput form, String name) {
        String typed = form.optional(name, LINE);
        if (typed.isEmpty()) {
            return "";
        }
        return switch (Siret.parse(typed)) {
            case Parsed.Valid<Siret> valid -> valid.value().digits();
            case Parsed.Invalid<Siret> invalid -> {
                form.error(name, invalid.messageKey());
                yield "";
            }
        };
    }

    private static String rna(FormInput form, String name) {
        String typed = form.optional(name, LINE);
        if (typed.isEmpty()) {
            return "";
        }
        return switch (Rna.parse(typed)) {
            case Parsed.Valid<Rna> valid -> valid.value().value();
            case Parsed.Invalid<Rna> invalid -> {
                form.error(name, invalid.messageKey());
                yield "";
            }
        };
    }

    private static List<Instalment> instalments(FormInput form) {
        List<Instalment> read = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            Optional<Money> amount = form.money("amount-" + row, "award.form.amount.wrong");
            Optional<LocalDate> due = form.day("due-" + row, "award.form.day.wrong");
            String condition = form.optional("condition-" + row, LINE);
            if (amount.isPresent()
                    && due.isEmpty()
                    && form.errorOf("due-" + row).isEmpty()) {
                form.error("due-" + row, "award.form.day.missing");
            }
            if (amount.isEmpty()
                    && due.isPresent()
                    && form.errorOf("amount-" + row).isEmpty()) {
                form.error("amount-" + row, "award.form.amount.missing");
            }
            if (amount.isPresent() && due.isPresent()) {
                read.add(new Instalment(read.size(), due.get(), amount.get(), condition, Optional.empty()));
            }
        }
        return read;
    }

    private static List<GrantStep> steps(FormInput form) {
        List<GrantStep> read = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String title = form.optional("step-" + row, LINE);
            Optional<LocalDate> due = form.day("step-due-" + row, "award.form.day.wrong");
            if (!title.isEmpty()
                    && due.isEmpty()
                    && form.errorOf("step-due-" + row).isEmpty()) {
                form.error("step-due-" + row, "award.form.day.missing");
            }
            if (!title.isEmpty() && due.isPresent()) {
                read.add(new GrantStep(read.size(), title, due.get(), Optional.empty()));
            }
        }
        return read;
    }

    private static List<Indicator> indicators(FormInput form) {
        List<Indicator> read = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String label = form.optional("indicator-" + row, LINE);
            String target = form.optional("target-" + row, LINE);
            if (!label.isEmpty()) {
                read.add(new Indicator(read.size(), label, target, ""));
            }
        }
        return read;
    }
}
