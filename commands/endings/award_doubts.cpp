#include "commands/endings/award_doubts.hpp"

#include "commands/asker/asker_endings.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

/// A longer text says more than that.
constexpr std::size_t kMostDoubtBytes = 120;

}  // namespace

bool takes_award_back(std::string_view text) {
    static const RE2 words(
        R"((?:^|[^\pL])(?:doch nicht|(?:nehmen?|ziehen?|nehm) (?:\pL+ ){0,3}(?:wieder )?zurück|zurück(?:nehmen|ziehen|genommen)|storno|stornieren?|storniert|rückgängig|falsche firma|(?:war|ist) (?:ein versehen|ein irrtum|ein fehler|mein fehler|ein missverständnis|falsch)|versehentlich vergeben|take (?:\pL+ ){0,3}back|(?:cancel|undo|revoke|withdraw) (?:\pL+ ){0,2}(?:award|order)|not after all|wrong (?:firm|company)|doch (?:ein|eine|jemand|wer) ander\pL*|(?:hat|haben) (?:uns )?(?:doch |leider |jetzt )*abgesagt|(?:ist|sind) (?:uns )?(?:doch |leider |wieder )*abgesprungen|(?:springt|springen) ab|(?:that )?was a mistake)(?:[^\pL]|$))"
    );
    // "Doch lieber an Otterbach"
    static const RE2 another(
        R"(\W*(?:(?:ach|oh|nein|nee|sorry)[\s,]+)*(?:doch lieber|lieber doch) (?:an|bei) \pL+(?: \pL+){0,2}\W*)"
    );
    const std::string said = folded(text);
    return text.size() <= kMostDoubtBytes &&
           (RE2::PartialMatch(said, words) || RE2::FullMatch(said, another));
}

bool gives_order_back(std::string_view text) {
    static const RE2 words(
        R"((?:auftrag|bestellung|zusage|job|order)[^.!?\n]{0,40} (?:nicht|net|nit|nimmer) (?:mehr )?(?:annehmen|ausführen|machen|übernehmen|fertigen|halten|erfüllen|liefern|schaffen|stemmen)|(?:geben|gebe|ziehen|ziehe|treten|trete|nehmen|nehme) [^.!?\n]{0,50}(?:auftrag|zusage|angebot|bestellung|davon)[^.!?\n]{0,20} zurück|(?:geben|ziehen|nehmen) (?:ihn|sie|es|das) (?:leider |doch |wieder )*zurück|(?:müssen|muss|möchten) [^.!?\n]{0,40}(?:absagen|stornieren|zurücktreten|zurückziehen|zurückgeben)|(?:können|kann|schaffen) [^.!?\n]{0,30}doch (?:leider )?nicht (?:mehr )?(?:machen|fertigen|liefern|annehmen|ausführen|übernehmen|$)|(?:cannot|can't|can not|unable to) (?:take|accept|do|fulfil|carry out) (?:\pL+ ){0,2}(?:order|job)|(?:have to|must|need to) (?:cancel|withdraw|decline|pull out|give back)|(?:give|hand) (?:\pL+ ){0,2}order back)"
    );
    constexpr std::size_t kLongest = 400;
    return text.size() <= kLongest && RE2::PartialMatch(folded(text), words);
}

bool award_doubted(Office& office, const Request& request, const storage::NeedRecord& need) {
    if (need.state != NeedState::awarded || !request.message.attachments.empty() ||
        !takes_award_back(request.message.text)) {
        return false;
    }
    const auto invitations = office.invitations.of_need(need.id);
    const auto chosen = std::ranges::find_if(invitations, [](const auto& one) {
        return one.state == InvitationState::chosen;
    });
    Fields fields;
    fields.set("number", need.number)
        .set("moderator_told", !office.members.moderators().empty())
        .set("words", first_line(request.message.text));
    storage::OutboxContext context{Purpose::information, need.id};
    if (chosen != invitations.end()) {
        const auto profile = office.profiles.find(chosen->profile_id);
        fields.set("firm", profile ? profile->name : chosen->profile_id);
        context = {Purpose::answer, need.id, chosen->id};
    }
    answer_asker(office, request, need, "award_stands", fields, context);
    fields.set("asker", office.members.speaker(need.asker).firm);
    tell_moderators(office, "moderator_award", fields, {Purpose::information, need.id});
    return true;
}

}  // namespace clusterlotse::commands
