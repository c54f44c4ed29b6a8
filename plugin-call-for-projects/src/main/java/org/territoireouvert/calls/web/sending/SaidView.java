package org.territoireouvert.calls.web.sending;

import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Person;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.sending.Signature;
import org.territoireouvert.calls.application.sending.Signing;

/**
 * What a member said of an application.
 *
 * @param who and when, empty when nothing was said
 * @param words why it refuses, possibly empty
 * @param comparePath where what changed since an earlier signature is shown, empty when there is none
 */
public record SaidView(String member, Badge badge, String who, String words, String comparePath, boolean counts) {

    static SaidView of(SendingFrame frame, Request request, Opened opened, Signing.Said said) {
        String name = said.member().name();
        if (said.now().isPresent()) {
            Signature signature = said.now().get();
            Badge badge = signature.isFor()
                    ? new Badge(Badge.Tone.OPEN, frame.say(request, "sending.signed"))
                    : new Badge(Badge.Tone.ERR, frame.say(request, "sending.refused"));
            return new SaidView(name, badge, who(frame, request, signature), signature.words(), "", said.counts());
        }
        if (said.earlier().filter(Signature::isFor).isPresent()) {
            Signature signature = said.earlier().get();
            Badge badge = new Badge(Badge.Tone.WARN, frame.say(request, "sending.signed-earlier"));
            String path = opened.application().path() + "/signer/" + signature.fingerprint();
            return new SaidView(name, badge, who(frame, request, signature), "", path, said.counts());
        }
        return new SaidView(
                name, new Badge(Badge.Tone.SOON, frame.say(request, "sending.not-signed")), "", "", "", said.counts());
    }

    static String who(SendingFrame frame, Request request, Signature signature) {
        String person = frame.context()
                .service(People.class)
                .find(signature.personId())
                .map(Person::displayName)
                .orElse("");
        return person.isEmpty()
                ? frame.say(request, "sending.signed-on", signature.at())
                : frame.say(request, "sending.signed-by", person, signature.at());
    }
}
