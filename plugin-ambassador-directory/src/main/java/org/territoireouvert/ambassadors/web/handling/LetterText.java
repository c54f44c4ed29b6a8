package org.territoireouvert.ambassadors.web.handling;

import java.util.Locale;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.api.web.SiteAddress;

/** Writes the letter by which a request goes to its administration; who sends it may change it. */
final class LetterText {

    private final Desk desk;

    LetterText(Desk desk) {
        this.desk = desk;
    }

    String of(PublicRequest request) {
        PublicRequest.Words words = request.words();
        StringBuilder letter = new StringBuilder();
        letter.append(say("letter.greeting")).append("\n\n");
        letter.append(say("letter.intro", request.number(), words.title())).append("\n\n");
        letter.append(words.text()).append("\n\n");
        if (!words.purpose().isEmpty()) {
            letter.append(say("letter.purpose"))
                    .append("\n")
                    .append(words.purpose())
                    .append("\n\n");
        }
        if (request.supports() > 0) {
            letter.append(say("letter.supports", request.supports())).append("\n\n");
        }
        letter.append(say("letter.promise", desk.delays().now().answering())).append("\n");
        if (request.kind().isOfRight()) {
            letter.append(say("letter.law")).append("\n");
        }
        String address = desk.context().service(SiteAddress.class).of(request.path());
        letter.append("\n").append(say("letter.public")).append("\n").append(address);
        return letter.toString();
    }

    private String say(String key, Object... arguments) {
        return desk.context().messages().format(Locale.FRENCH, key, arguments);
    }
}
