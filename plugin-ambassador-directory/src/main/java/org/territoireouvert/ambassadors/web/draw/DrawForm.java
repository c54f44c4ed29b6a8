package org.territoireouvert.ambassadors.web.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.ambassadors.draw.Criterion;
import org.territoireouvert.ambassadors.draw.Quota;
import org.territoireouvert.ambassadors.draw.call.Call;
import org.territoireouvert.ambassadors.draw.call.DrawState;
import org.territoireouvert.ambassadors.model.Post;
import org.territoireouvert.ambassadors.web.staff.Numbers;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.FormInput;

/**
 * Reads and fills the form of a call. A criterion is a name and lines {@code answer : least-most}; bounds may be left out:
 * {@code Femmes : 2-3}, {@code Hommes : 2-}, {@code Autre}.
 */
final class DrawForm {

    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int OLDEST = 120;
    private static final int MOST_SUBSTITUTES = 50;
    private static final int LONGEST_ANSWER = 80;
    private static final Pattern ANSWER = Pattern.compile("(.+?)(?:\\s*:\\s*([0-9]{0,2})\\s*[-–]\\s*([0-9]{0,2}))?");

    private final PluginContext context;

    DrawForm(PluginContext context) {
        this.context = context;
    }

    Optional<Call> read(FormInput form, Optional<Call> before) {
        String post = before.map(Call::post).orElseGet(() -> form.required("post", LINE, "mandate.post.missing"));
        String title = form.required("title", LINE, "draw.title.missing");
        String rules = form.required("rules", TEXT, "draw.rules.missing");
        int age = Numbers.read(form, "age", 0, OLDEST, 0, "draw.number.wrong");
        Set<String> communes = communes(form);
        Optional<LocalDate> closes = day(form, "closes");
        int seats = Numbers.read(form, "seats", 1, Post.MOST_SEATS, 1, "draw.number.wrong");
        int substitutes = Numbers.read(form, "substitutes", 0, MOST_SUBSTITUTES, 0, "draw.number.wrong");
        List<Criterion> criteria = new ArrayList<>();
        for (int number = 1; number <= Criterion.MOST; number++) {
            criterion(form, number, seats).ifPresent(criteria::add);
        }
        String source = form.required("source", LINE, "draw.source.missing");
        Optional<LocalDate> seedOn = day(form, "seedOn");
        Optional<LocalDate> erase = day(form, "erase");
        if (closes.isPresent()
                && seedOn.isPresent()
                && !seedOn.get().isAfter(closes.get().plusDays(1))) {
            form.error("seedOn", "draw.seed-on.early", closes.get().plusDays(1));
        }
        if (seedOn.isPresent() && erase.isPresent() && !erase.get().isAfter(seedOn.get())) {
            form.error("erase", "draw.erase.early", seedOn.get());
        }
        if (!form.isValid() || closes.isEmpty() || seedOn.isEmpty() || erase.isEmpty()) {
            return Optional.empty();
        }
        Instant now = context.clock().instant();
        return Optional.of(new Call(
                before.map(Call::id).orElseGet(() -> context.ids().next()),
                post,
                title,
                rules,
                age,
                communes,
                ZonedDateTime.of(closes.get().plusDays(1), LocalTime.MIDNIGHT, context.zone())
                        .toInstant(),
                seats,
                substitutes,
                criteria,
                source.replaceAll("\\s+", " "),
                seedOn.get(),
                erase.get(),
                DrawState.OPEN,
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                List.of(),
                before.map(Call::createdAt).orElse(now),
                now));
    }

    private static Optional<LocalDate> day(FormInput form, String field) {
        Optional<LocalDate> day = form.day(field, "date.wrong");
        if (day.isEmpty() && form.errorOf(field).isEmpty()) {
            form.error(field, "date.missing");
        }
        return day;
    }

    private static Set<String> communes(FormInput form) {
        Set<String> codes = new TreeSet<>();
        for (String code : form.optional("communes", TEXT).split("[\\s,;]+")) {
            if (code.matches("[0-9][0-9AB][0-9]{3}")) {
                codes.add(code);
            } else if (!code.isEmpty()) {
                form.error("communes", "draw.commune.wrong", code);
                return codes;
            }
        }
        return codes;
    }

    private static Optional<Criterion> criterion(FormInput form, int number, int seats) {
        String field = "criterion" + number;
        String name = form.optional(field, LONGEST_ANSWER);
        String typed = form.optional("answers" + number, TEXT);
        if (name.isEmpty() && typed.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = typed.lines()
                .map(line -> line.replace('\u00a0', ' ').strip())
                .filter(line -> !line.isEmpty())
                .toList();
        if (name.isEmpty() || lines.size() < 2 || lines.size() > Criterion.MOST_ANSWERS) {
            form.error(field, "draw.criterion.incomplete", Criterion.MOST_ANSWERS);
            return Optional.empty();
        }
        List<Quota> quotas = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = ANSWER.matcher(line);
            if (line.length() > LONGEST_ANSWER || !matcher.matches()) {
                form.error("answers" + number, "draw.answer.wrong", line);
                return Optional.empty();
            }
            int least = number(matcher.group(2), 0);
            int most = number(matcher.group(3), Quota.UNBOUNDED);
            if (most < least || line.contains("\t")) {
                form.error("answers" + number, "draw.answer.wrong", line);
                return Optional.empty();
            }
            quotas.add(new Quota(matcher.group(1).strip(), least, most));
        }
        return checked(form, number, seats, name, quotas);
    }

    private static Optional<Criterion> checked(FormInput form, int number, int seats, String name, List<Quota> quotas) {
        String field = "answers" + number;
        long leasts = quotas.stream().mapToLong(Quota::least).sum();
        long mosts = quotas.stream()
                .mapToLong(quota -> Math.min(seats, quota.most()))
                .sum();
        if (quotas.stream().map(Quota::value).distinct().count() != quotas.size()) {
            form.error(field, "draw.answer.twice");
        } else if (leasts > seats) {
            form.error(field, "draw.quotas.high", leasts, seats);
        } else if (mosts < seats) {
            form.error(field, "draw.quotas.low", mosts, seats);
        } else {
            return Optional.of(new Criterion(name, quotas));
        }
        return Optional.empty();
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null || digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }

    FormInput filled(Call call) {
        FormInput form = FormInput.empty()
                .prefill("title", call.title())
                .prefill("rules", call.rules())
                .prefill("age", Integer.toString(call.minimumAge()))
                .prefill("communes", String.join(" ", new TreeSet<>(call.communes())))
                .prefill(
                        "closes",
                        LocalDate.ofInstant(call.closesAt().minusSeconds(1), context.zone())
                                .toString())
                .prefill("seats", Integer.toString(call.seats()))
                .prefill("substitutes", Integer.toString(call.substitutes()))
                .prefill("source", call.seedSource())
                .prefill("seedOn", call.seedOn().toString())
                .prefill("erase", call.eraseOn().toString())
                .prefill("revision", PortableInstant.text(call.updatedAt()));
        for (int index = 0; index < call.criteria().size(); index++) {
            Criterion criterion = call.criteria().get(index);
            form.prefill("criterion" + (index + 1), criterion.name());
            form.prefill(
                    "answers" + (index + 1),
                    criterion.quotas().stream().map(DrawForm::line).collect(Collectors.joining("\n")));
        }
        return form;
    }

    private static String line(Quota quota) {
        if (!quota.isBound()) {
            return quota.value();
        }
        String most = quota.most() == Quota.UNBOUNDED ? "" : Integer.toString(quota.most());
        return quota.value() + " : " + quota.least() + "-" + most;
    }
}
