package org.territoireouvert.calls.past;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.organisation.Parsed;
import org.territoireouvert.api.organisation.Rna;
import org.territoireouvert.api.organisation.Siret;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.PastGrant;
import org.territoireouvert.calls.model.award.PrivateWords;

/** Makes a grant of a row, and says everything that is wrong with it. One for each row. */
final class ReadRow {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 256;
    private static final int LONGEST_RAE = 5;
    private static final BigDecimal LEAST_SHARE = new BigDecimal("0.01");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,20})?");
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final PastRow row;
    private final LocalDate today;
    private final List<PastProblem> problems = new ArrayList<>();

    ReadRow(PastRow row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    /** Returns what was wrong, after {@link #read}. */
    List<PastProblem> problems() {
        return problems;
    }

    /** Reads the row; empty when something is wrong with it. */
    Optional<PastGrant> read() {
        for (PastColumn column : PastColumn.values()) {
            if (column.isObligatory() && row.text(column).isEmpty()) {
                problem("past.problem.missing", column.title());
            }
        }
        String funderSiret = siret(PastColumn.FUNDER_SIRET);
        String siret = siret(PastColumn.SIRET);
        String rna = rna();
        if (row.text(PastColumn.SIRET).isEmpty() && row.text(PastColumn.RNA).isEmpty()) {
            problem("past.problem.no-number");
        }
        Optional<LocalDate> signed = signedOn();
        List<LocalDate> period = period();
        Optional<Money> total = total();
        Optional<Integer> share = share();
        Optional<Agreement.Nature> nature = nature();
        Optional<Boolean> notified = notified();
        String object = PrivateWords.hide(text(PastColumn.OBJECT, LONGEST_TEXT));
        String decision = text(PastColumn.DECISION, LONGEST_TEXT);
        String funder = text(PastColumn.FUNDER, LONGEST_NAME);
        String beneficiary = PrivateWords.hide(text(PastColumn.BENEFICIARY, LONGEST_NAME));
        String payment = PrivateWords.hide(text(PastColumn.PAYMENT, LONGEST_TEXT));
        String rae = text(PastColumn.RAE, LONGEST_RAE);
        String aid = text(PastColumn.AID, LONGEST_TEXT);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PastGrant(
                PastGrant.number(funderSiret, signed.orElseThrow(), decision, siret.isEmpty() ? rna : siret, object),
                funder,
                funderSiret,
                signed.orElseThrow(),
                decision,
                beneficiary,
                siret,
                rna,
                object,
                total.orElseThrow(),
                share.orElseThrow(),
                nature.orElseThrow(),
                payment,
                period.getFirst(),
                period.getLast(),
                rae,
                notified.orElseThrow(),
                aid,
                Instant.EPOCH));
    }

    private void problem(String messageKey, Object... arguments) {
        problems.add(PastProblem.of(row.line(), messageKey, arguments));
    }

    private String text(PastColumn column, int longest) {
        String text = row.text(column);
        if (text.length() > longest) {
            problem("past.problem.too-long", column.title(), longest);
        }
        return text;
    }

    private String siret(PastColumn column) {
        String typed = row.text(column);
        if (typed.isEmpty()) {
            return "";
        }
        if (Siret.parse(typed) instanceof Parsed.Valid<Siret> valid) {
            return valid.value().digits();
        }
        boolean asLong = typed.replaceAll("\\s", "").matches("[0-9]{14}");
        problem(asLong ? "past.problem.siret.digits" : "past.problem.siret.length", typed, column.title());
        return "";
    }

    private String rna() {
        String typed = row.text(PastColumn.RNA);
        if (typed.isEmpty()) {
            return "";
        }
        if (Rna.parse(typed) instanceof Parsed.Valid<Rna> valid && valid.value().isUsual()) {
            return valid.value().value();
        }
        problem("past.problem.rna", typed);
        return "";
    }

    private Optional<LocalDate> signedOn() {
        Optional<LocalDate> day = day(PastColumn.SIGNED, row.text(PastColumn.SIGNED));
        if (day.filter(one -> one.isAfter(today)).isPresent()) {
            problem("past.problem.future", row.text(PastColumn.SIGNED));
        }
        return day;
    }

    private List<LocalDate> period() {
        String typed = row.text(PastColumn.PERIOD);
        if (typed.isEmpty()) {
            return List.of();
        }
        boolean isPeriod = typed.matches("[0-9-]{10}\\s?/\\s?[0-9-]{10}");
        List<Optional<LocalDate>> days = isPeriod
                ? Arrays.stream(typed.split("/"))
                        .map(one -> day(PastColumn.PERIOD, one.strip()))
                        .toList()
                : List.of(day(PastColumn.PERIOD, typed));
        List<LocalDate> read = days.stream().flatMap(Optional::stream).toList();
        if (read.size() == 2 && read.getFirst().isAfter(read.getLast())) {
            problem("past.problem.period", typed);
        }
        return read;
    }

    private Optional<LocalDate> day(PastColumn column, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = ISO.matcher(typed).matches() ? LocalDate.parse(typed) : LocalDate.parse(typed, FRENCH);
            if (!day.isBefore(EARLIEST)) {
                return Optional.of(day);
            }
        } catch (DateTimeException impossible) {
            // Said below, as for days that nobody can mean.
        }
        problem("past.problem.date", typed, column.title());
        return Optional.empty();
    }

    private Optional<Money> total() {
        String typed = row.text(PastColumn.AMOUNT);
        Optional<Money> total = Money.typed(typed);
        if (total.isEmpty() && !typed.isEmpty()) {
            boolean negative = typed.matches("[-\u2212].*")
                    && Money.typed(typed.substring(1)).isPresent();
            problem(negative ? "past.problem.negative" : "past.problem.amount", typed);
        }
        return total;
    }

    private Optional<Integer> share() {
        String typed = row.text(PastColumn.SHARE);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        String plain = typed.replace(',', '.');
        if (DECIMAL.matcher(plain).matches()) {
            BigDecimal share = new BigDecimal(plain);
            if (share.compareTo(LEAST_SHARE) >= 0 && share.compareTo(BigDecimal.ONE) <= 0) {
                return Optional.of(share.movePointRight(6)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact());
            }
        }
        problem("past.problem.share", typed);
        return Optional.empty();
    }

    private Optional<Agreement.Nature> nature() {
        String typed = row.text(PastColumn.NATURE);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = Arrays.stream(typed.split(";"))
                .map(one -> SearchText.fold(one).strip())
                .sorted()
                .toList();
        Optional<Agreement.Nature> found = Arrays.stream(Agreement.Nature.values())
                .filter(one -> Arrays.stream(one.word().split(";"))
                        .map(SearchText::fold)
                        .sorted()
                        .toList()
                        .equals(words))
                .findFirst();
        if (found.isEmpty()) {
            problem("past.problem.nature", typed);
        }
        return found;
    }

    private Optional<Boolean> notified() {
        String typed = row.text(PastColumn.NOTIFIED);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        String folded = SearchText.fold(typed);
        if (folded.equals("oui") || folded.equals("true")) {
            return Optional.of(true);
        }
        if (folded.equals("non") || folded.equals("false")) {
            return Optional.of(false);
        }
        problem("past.problem.notified", typed);
        return Optional.empty();
    }
}
