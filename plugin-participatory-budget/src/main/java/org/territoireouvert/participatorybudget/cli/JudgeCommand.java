package org.territoireouvert.participatorybudget.cli;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.participatorybudget.counting.MajorityJudgment;
import org.territoireouvert.participatorybudget.counting.MeritProfile;
import org.territoireouvert.participatorybudget.counting.MissingJudgments;
import org.territoireouvert.participatorybudget.counting.Overflow;

/** {@code ouvert budget judge}: ranks projects by majority judgment from their tallies, one case after the other. */
final class JudgeCommand implements Command.Action {

    private static final int WINNERS_OF_A_LIST = 2;

    private final PluginContext context;
    private final Words words;

    JudgeCommand(PluginContext context) {
        this.context = context;
        this.words = new Words(context);
    }

    Command command() {
        return Command.of("budget", "judge", "CASES.json", this);
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        if (invocation.arguments().size() != 1) {
            return words.refuse(invocation, "cli.judge.one-file");
        }
        Path file = Path.of(invocation.arguments().get(0));
        Object document;
        try (Reader reader = Files.newBufferedReader(file)) {
            document = context.service(Json.class).read(reader);
        } catch (IOException e) {
            return words.refuse(invocation, "cli.judge.unreadable", file.toString(), e.getMessage());
        }
        List<?> cases = document instanceof List<?> list ? list : List.of();
        if (cases.isEmpty()) {
            return words.refuse(invocation, "cli.judge.no-case", file.toString());
        }
        int number = 0;
        for (Object one : cases) {
            number++;
            try {
                words.json(invocation, judge(new Case(one)));
            } catch (IllegalArgumentException e) {
                return words.refuse(invocation, "cli.judge.wrong-case", file.toString(), number, e.getMessage());
            }
        }
        return Words.DONE;
    }

    private static Map<String, Object> judge(Case one) {
        List<MajorityJudgment.Merit> merits =
                MajorityJudgment.rank(one.profiles(), one.whole("judges"), MissingJudgments.of(one.text("mode")));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "ranks",
                numbers(merits.stream().map(MajorityJudgment.Merit::rank).toList()));
        answer.put(
                "median",
                numbers(merits.stream()
                        .map(MajorityJudgment.Merit::majorityGrade)
                        .toList()));
        if (one.has("costs")) {
            List<BigDecimal> costs = one.amounts("costs");
            BigDecimal budget = one.amount("budget");
            answer.put("selected_skip", sorted(MajorityJudgment.fund(merits, costs, budget, Overflow.SKIP)));
            answer.put("selected_stop", sorted(MajorityJudgment.fund(merits, costs, budget, Overflow.STOP)));
            answer.put("selected_top2", sorted(MajorityJudgment.top(merits, costs, WINNERS_OF_A_LIST)));
        }
        return answer;
    }

    private static List<Long> sorted(List<Integer> projects) {
        return numbers(projects.stream().sorted().toList());
    }

    private static List<Long> numbers(List<Integer> values) {
        return values.stream().map(Integer::longValue).toList();
    }

    /** One case of the file; every missing or misshapen value is named. */
    private record Case(Map<?, ?> values) {
        Case(@Nullable Object value) {
            this(value instanceof Map<?, ?> map ? map : Map.of());
        }

        boolean has(String key) {
            return values.containsKey(key);
        }

        String text(String key) {
            return String.valueOf(required(key));
        }

        long whole(String key) {
            return amount(key).longValueExact();
        }

        BigDecimal amount(String key) {
            return decimal(key, required(key));
        }

        List<BigDecimal> amounts(String key) {
            return list(key).stream().map(value -> decimal(key, value)).toList();
        }

        List<MeritProfile> profiles() {
            String key = "tallies_worst_to_best";
            return list(key).stream()
                    .map(tally -> MeritProfile.of((tally instanceof List<?> grades ? grades : List.of())
                            .stream()
                                    .map(count -> decimal(key, count).longValueExact())
                                    .toList()))
                    .toList();
        }

        private List<?> list(String key) {
            if (required(key) instanceof List<?> list) {
                return list;
            }
            throw new IllegalArgumentException("\"" + key + "\" is no list");
        }

        private Object required(String key) {
            Object value = values.get(key);
            if (value == null) {
                throw new IllegalArgumentException("\"" + key + "\" is missing");
            }
            return value;
        }

        private static BigDecimal decimal(String key, @Nullable Object value) {
            try {
                return new BigDecimal(String.valueOf(value));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("\"" + key + "\" holds \"" + value + "\", which is no number", e);
            }
        }
    }
}
