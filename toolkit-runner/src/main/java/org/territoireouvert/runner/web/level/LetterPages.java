package org.territoireouvert.runner.web.level;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.identity.level.BatchIssue;
import org.territoireouvert.runner.identity.level.BatchOrder;
import org.territoireouvert.runner.identity.level.CodeBatch;
import org.territoireouvert.runner.identity.level.CodeBatch.Kind;
import org.territoireouvert.runner.identity.level.CodeBatches;
import org.territoireouvert.runner.identity.roll.Roll;
import org.territoireouvert.runner.identity.roll.RollEntry;
import org.territoireouvert.runner.identity.roll.Rolls;
import org.territoireouvert.runner.instance.Instance.Text;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.server.WebParts;

/**
 * Makes codes and shows them once: the letters are the answer to the form itself and are kept nowhere. Letters for the people of a
 * roll show who stands on it, so they are made by those who may import rolls.
 */
final class LetterPages {

    static final String PATH = BatchPages.PATH + "/nouveau";

    /** How long a single code from the counter is good for. */
    static final int COUNTER_DAYS = 30;

    /** Most letters on one page; more go into a file. */
    static final int MOST_ON_PAGE = 500;

    private static final String KEY = "demande";
    private static final String LABEL = "nom";
    private static final String NUMBER = "nombre";
    private static final String ROLL = "liste";
    private static final String LAST_DAY = "fin";
    private static final String FORMAT = "format";
    private static final String LETTERS = "lettres";
    private static final String CARDS = "cartes";
    private static final String FILE = "fichier";
    private static final int LONGEST_LABEL = 100;
    private static final int USUAL_DAYS = 90;
    private static final int LONGEST_DAYS = 730;

    private final WebParts parts;
    private final AdminFrame frame;
    private final CodeBatches batches;
    private final Rolls rolls;
    private final Territory territory;

    LetterPages(WebParts parts, AdminFrame frame, CodeBatches batches) {
        this.parts = parts;
        this.frame = frame;
        this.batches = batches;
        this.rolls = new Rolls(parts.database());
        this.territory = new Territory(parts.database(), parts.clock());
    }

    /** Returns a key for a form, so that codes are made once however often it is sent. */
    static String newFormKey() {
        return Token.nonce();
    }

    /** Returns the last day on which codes can be used. */
    static LocalDate lastDay(CodeBatch batch, ZoneId zone) {
        return LocalDate.ofInstant(batch.expiresAt().minusMillis(1), zone);
    }

    Response ask(CoreRequest request) {
        FormInput form = FormInput.empty()
                .prefill(KEY, newFormKey())
                .prefill(FORMAT, LETTERS)
                .prefill(ROLL, request.query(ROLL).orElse(""))
                .prefill(LAST_DAY, TypedDay.write(today().plusDays(USUAL_DAYS)));
        return formPage(request, form);
    }

    Response make(CoreRequest request) {
        FormInput form = FormInput.of(request);
        String key = form.optional(KEY, 64);
        String label = form.required(LABEL, LONGEST_LABEL, "codes.new.label.missing");
        Optional<Roll> roll = roll(request, form);
        int size = roll.map(known -> known.size() - known.joined()).orElseGet(() -> number(form));
        String format = form.required(FORMAT, FILE.length(), "codes.new.format.missing");
        Instant expiry = expiry(form);
        if (!format.equals(FILE) && size > MOST_ON_PAGE) {
            form.error(FORMAT, "codes.new.format.too-many", MOST_ON_PAGE);
        }
        if (!form.isValid() || !Token.isPlausible(key)) {
            return formPage(request, form.prefill(KEY, Token.isPlausible(key) ? key : newFormKey()))
                    .status(422);
        }
        BatchOrder order = new BatchOrder(key, Kind.BATCH, label, Math.max(1, size), roll.map(Roll::id), expiry);
        return answer(request, order, format, form);
    }

    /** Makes one code for somebody who stands at the counter and proved who they are. */
    Response makeOne(CoreRequest request) {
        FormInput form = FormInput.of(request);
        String key = form.optional(KEY, 64);
        if (!Token.isPlausible(key)) {
            throw new RefusedRequest(RefusedRequest.Reason.MALFORMED, "a form without its key");
        }
        Instant expiry = endOf(today().plusDays(COUNTER_DAYS));
        return answer(request, new BatchOrder(key, Kind.COUNTER, "", 1, Optional.empty(), expiry), CARDS, form);
    }

    private Response answer(CoreRequest request, BatchOrder order, String format, FormInput form) {
        Agent agent = (Agent) request.actor();
        return switch (batches.issue(agent, order)) {
            case BatchIssue.Done done -> format.equals(FILE) ? file(request, done) : letters(request, done, format);
            case BatchIssue.SentTwice twice ->
                frame.page(request.locale(), "level/letters-gone", BatchPages.PATH, "codes.gone.title")
                        .crumb(say(request, "codes.title"), BatchPages.PATH)
                        .status(409);
            case BatchIssue.NobodyLeft nobody ->
                formPage(request, form.error(ROLL, "codes.new.roll.nobody")).status(422);
        };
    }

    private Response file(CoreRequest request, BatchIssue.Done done) {
        LetterFile file = new LetterFile(
                rolls,
                link(request),
                lastDay(done.batch(), parts.identity().zone()).toString());
        String name = "codes-" + SearchText.slug(done.batch().label()) + ".csv";
        return new Response.Download(name, "text/csv; charset=utf-8", stream -> file.write(done, stream));
    }

    private Page letters(CoreRequest request, BatchIssue.Done done, String format) {
        Map<Integer, RollEntry> people = new HashMap<>();
        rolls.ofBatch(done.batch().id(), 1, MOST_ON_PAGE).forEach(person -> people.put(person.position(), person));
        String link = link(request);
        List<Letter> letters = new ArrayList<>();
        for (int index = 0; index < done.codes().size(); index++) {
            Optional<RollEntry> person = Optional.ofNullable(people.get(index + 1));
            letters.add(Letter.of(index + 1, done.codes().get(index), person, link, territory));
        }
        return frame.page(request.locale(), "level/letters", BatchPages.PATH, "codes.letters.title")
                .crumb(say(request, "codes.title"), BatchPages.PATH)
                .with("letters", letters)
                .with("cards", format.equals(CARDS))
                .with("counter", done.batch().kind() == Kind.COUNTER)
                .with("batch", done.batch().id())
                .with("link", link)
                .with("site", parts.instance().current().siteName())
                .with(
                        "sender",
                        parts.instance().current().text(Text.ADDRESS).lines().toList())
                .with("authority", parts.instance().current().authority())
                .with("lastDay", lastDay(done.batch(), parts.identity().zone()));
    }

    private static String link(CoreRequest request) {
        return request.siteAddress() + CodeEntryPages.PATH;
    }

    private Optional<Roll> roll(CoreRequest request, FormInput form) {
        String id = form.optional(ROLL, 64);
        if (id.isEmpty() || !mayUseRolls(request)) {
            return Optional.empty();
        }
        Optional<Roll> roll = rolls.find(id);
        if (roll.isEmpty()) {
            form.error(ROLL, "codes.new.roll.nobody");
        }
        return roll;
    }

    private static int number(FormInput form) {
        String typed = form.required(NUMBER, 12, "codes.new.number.missing").replaceAll("[\\s\\p{Z}]", "");
        int number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
        if (!typed.isEmpty() && (number < 1 || number > BatchOrder.MOST)) {
            form.error(NUMBER, "codes.new.number.wrong", BatchOrder.MOST);
        }
        return number;
    }

    private Instant expiry(FormInput form) {
        String typed = form.required(LAST_DAY, 30, "codes.new.last-day.missing");
        Optional<LocalDate> day = TypedDay.read(typed)
                .filter(read -> !read.isBefore(today()) && !read.isAfter(today().plusDays(LONGEST_DAYS)));
        if (day.isEmpty() && !typed.isEmpty()) {
            form.error(LAST_DAY, "codes.new.last-day.wrong", today(), today().plusDays(LONGEST_DAYS));
        }
        return endOf(day.orElse(today()));
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(parts.identity().zone()).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(parts.clock().instant(), parts.identity().zone());
    }

    private boolean mayUseRolls(CoreRequest request) {
        return parts.identity().access().allows(request.actor(), CorePermissions.IMPORT_ROLLS, "", "");
    }

    private Page formPage(CoreRequest request, FormInput form) {
        List<Choice> options = !mayUseRolls(request)
                ? List.of()
                : rolls.list().stream()
                        .map(roll ->
                                new Choice(roll.id(), say(request, "codes.new.roll.option", roll.label(), roll.size())))
                        .toList();
        return frame.page(request.locale(), "level/batch-new", BatchPages.PATH, "codes.new.title")
                .crumb(say(request, "codes.title"), BatchPages.PATH)
                .with("form", form)
                .with("rolls", options)
                .with(
                        "hasAddress",
                        parts.configuration().publicUrl().isPresent()
                                || parts.configuration().demonstration())
                .with(
                        "formats",
                        List.of(
                                new Choice(LETTERS, say(request, "codes.new.format.letters")),
                                new Choice(CARDS, say(request, "codes.new.format.cards")),
                                new Choice(FILE, say(request, "codes.new.format.file"))));
    }

    private String say(CoreRequest request, String key, Object... arguments) {
        return parts.messages().format(request.locale(), key, arguments);
    }
}
