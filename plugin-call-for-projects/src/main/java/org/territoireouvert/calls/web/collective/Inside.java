package org.territoireouvert.calls.web.collective;

import java.util.List;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.Member;

/**
 * A collective, seen by somebody who acts for one of its members.
 *
 * @param everybody members, those who ask, and those who were
 * @param acting the members for which who reads acts; never empty
 * @param names of everybody
 */
record Inside(Collective collective, List<Member> everybody, List<Member> acting, MemberNames names) {

    Inside {
        everybody = List.copyOf(everybody);
        acting = List.copyOf(acting);
    }

    List<Member> members() {
        return everybody.stream().filter(Member::isMember).toList();
    }

    boolean actsFor(String memberId) {
        return acting.stream().anyMatch(member -> member.id().equals(memberId));
    }
}
