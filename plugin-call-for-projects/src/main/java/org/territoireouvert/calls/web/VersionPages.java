package org.territoireouvert.calls.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.VersionRepository;
import org.territoireouvert.calls.call.VersionRepository.Version;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.SheetField;

/** All versions of a call; any two are compared part by part. */
public final class VersionPages {

    private static final int MOST = 200;
    private static final String FROM = "de";
    private static final String TO = "a";
    private static final String NUMBER = "[0-9]{1,6}";

    private final PluginContext context;
    private final CallRepository calls;
    private final VersionRepository versions;

    /** Creates the pages. */
    public VersionPages(PluginContext context, CallRepository calls) {
        this.context = context;
        this.calls = calls;
        this.versions = new VersionRepository(context.database());
    }

    /** A part of a call with what changed in it. */
    public record PartChange(String label, List<FieldChange> changes) {}

    private Call call(Request request) {
        String slug = request.pathParameter("slug");
        return calls.find(slug).orElseThrow(() -> new NotFoundException("No call for projects \"" + slug + "\""));
    }

    private Page page(Request request, Call call, String template, String title) {
        return Page.of(template, title)
                .crumb(new CallWords(context, request.locale()).say("menu.calls"), Call.PATH)
                .crumb(call.title(), call.path())
                .with("call", call);
    }

    /** Lists them. */
    public Response list(Request request) {
        Call call = call(request);
        CallWords words = new CallWords(context, request.locale());
        List<Version> all = versions.of(call.slug(), MOST);
        return page(request, call, "call-versions", words.say("versions.of", call.title()))
                .with("versions", all)
                .with("reason", calls.withdrawalReason(call.slug()).orElse(""))
                .with(
                        "choices",
                        all.stream()
                                .map(version -> new Choice(
                                        Integer.toString(version.number()),
                                        words.say("versions.number", version.number())))
                                .toList())
                .with(
                        "form",
                        FormInput.empty()
                                .prefill(FROM, Integer.toString(Math.max(1, call.version() - 1)))
                                .prefill(TO, Integer.toString(call.version())));
    }

    /** Compares two. */
    public Response compare(Request request) {
        Call call = call(request);
        CallWords words = new CallWords(context, request.locale());
        int from = number(request, FROM);
        int to = number(request, TO);
        CallSheet older = version(call, from);
        CallSheet newer = version(call, to);
        return page(request, call, "call-comparison", words.say("versions.compare.title", from, to))
                .crumb(words.say("versions.title"), call.path() + "/versions")
                .with("from", from)
                .with("to", to)
                .with("parts", parts(words, older, newer));
    }

    /** Returns what differs, part by part. */
    public static List<PartChange> parts(CallWords words, CallSheet older, CallSheet newer) {
        List<SheetField> differing = SheetField.differing(older, newer);
        List<PartChange> parts = new ArrayList<>();
        Arrays.stream(CallPart.values()).forEach(part -> {
            List<SheetField> fields =
                    differing.stream().filter(field -> field.part() == part).toList();
            if (!fields.isEmpty()) {
                parts.add(new PartChange(words.part(part), FieldChange.of(words, fields, older, newer)));
            }
        });
        return parts;
    }

    private static int number(Request request, String name) {
        return request.query(name)
                .filter(typed -> typed.matches(NUMBER))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private CallSheet version(Call call, int number) {
        return context.database()
                .read(handle -> calls.version(handle, call.slug(), number))
                .orElseThrow(() -> new NotFoundException("Version " + number + " of " + call.slug()));
    }
}
