#include "commands/endings/award_doubts.hpp"

#include "commands/asker/asker_endings.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_mentions.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/endings/award_outcome.hpp"
#include "commands/letters/letters.hpp"
#include "commands/waves/coming_forward.hpp"
#include "commands/waves/distribution.hpp"
#include "matching/answers/answer_description.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>
#include <iterator>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

/// A longer text says more than that.
constexpr std::size_t kMostDoubtBytes = 120;

/// True where a word of the text that is written like a name is one of the firm's.
bool is_named(Office& office, const storage::Invitation& firm, std::string_view text) {
    const auto parts = name_words(firm_name(office, firm.profile_id));
    return std::ranges::any_of(text_words(text), [&](const TextWord& word) {
        return word.capital && std::ranges::any_of(parts, [&](const std::string& part) {
                   return may_be_word_of_name(word.letters, part);
               });
    });
}

/// "Die Dreherei ist billiger": said of a firm that did not get the order.
bool prefers_another(
    Office& office, const std::vector<storage::Invitation>& invitations, std::string_view text
) {
    static const RE2 better(
        R"((?:^|[^\pL])(?:ist|is|wäre|war|was|were|would be|wär|doch|lieber|am) (?:\pL+ ){0,2}?(?:billiger|günstiger|besser|schneller|näher|lieber|cheaper|better|faster|cheapest|billigsten|günstigsten)(?:[^\pL]|$))"
    );
    if (text.size() > kMostDoubtBytes || !RE2::PartialMatch(folded(text), better)) {
        return false;
    }
    return std::ranges::any_of(invitations, [&](const storage::Invitation& firm) {
        return firm.state != InvitationState::chosen && was_asked(firm) &&
               is_named(office, firm, text);
    });
}

/// Those that had offered besides the firm that got the order, with what they offered.
void set_others_who_offered(Office& office, const storage::NeedRecord& need, Fields& fields) {
    std::vector<Fields> offers;
    std::string first;
    for (const storage::Invitation& firm : office.invitations.answered_of(need.id)) {
        const auto answer = storage::parse_answer(firm.reading);
        const bool offered =
            answer && (answer->kind == AnswerKind::offer || answer->kind == AnswerKind::partial);
        if (firm.state == InvitationState::not_chosen && offered) {
            const std::string name = firm_name(office, firm.profile_id);
            first = first.empty() ? name : first;
            offers.push_back(Fields()
                                 .set("firm", name)
                                 .set("offered", matching::describe(*answer, need.language)));
        }
    }
    fields.set("has_offers", !offers.empty()).set("first", first).set("offers", std::move(offers));
}

}  // namespace

std::optional<std::vector<storage::Invitation>> firms_preferred(
    Office& office, const storage::NeedRecord& need, std::int64_t asked, std::string_view text
) {
    const auto invitations = office.invitations.of_need(need.id);
    static const RE2 mind(
        R"((?:^|[^\pL])(?:(?:change|changed|changing) (?:my|our) minds?|(?:anders|um)\s*(?:überlegt|überlegen|entschieden|entscheiden)|(?:noch|doch) (?:ändern|wechseln|tauschen)|meinung (?:doch )?(?:geändert|ändern))(?:[^\pL]|$))"
    );
    if (text.size() > kMostDoubtBytes ||
        (!RE2::PartialMatch(folded(text), mind) && !prefers_another(office, invitations, text))) {
        return std::nullopt;
    }
    std::vector<storage::Invitation> named;
    std::ranges::copy_if(invitations, std::back_inserter(named), [&](const auto& firm) {
        return firm.id != asked && came_forward(office, firm) && is_named(office, firm, text);
    });
    return named;
}

bool takes_award_back(std::string_view text) {
    static const RE2 words(
        R"((?:^|[^\pL])(?:doch nicht|(?:nehmen?|ziehen?|nehm) (?:\pL+ ){0,3}(?:wieder )?zurück|zurück(?:nehmen|ziehen|genommen)|storno|stornieren?|storniert|rückgängig|falsche firma|(?:war|ist) (?:ein versehen|ein irrtum|ein fehler|mein fehler|ein missverständnis|falsch)|versehentlich vergeben|take (?:\pL+ ){0,3}back|(?:cancel|undo|revoke|withdraw) (?:\pL+ ){0,2}(?:award|order)|not after all|wrong (?:firm|company)|doch (?:ein|eine|jemand|wer) ander\pL*|(?:hat|haben) (?:uns )?(?:doch |leider |jetzt )*abgesagt|(?:ist|sind) (?:uns )?(?:doch |leider |wieder )*abgesprungen|(?:springt|springen) ab|(?:that )?was a mistake|(?:change|changed|changing) (?:my|our) minds?|(?:es |das )?(?:mir |uns )?(?:noch ?mal |doch )*(?:anders\s*|um\s*)(?:überlegt|entschieden|entscheiden)|meinung (?:doch )?(?:geändert|ändern)|(?:noch|doch) (?:ändern|wechseln|umentscheiden|tauschen)|(?:can|could|may) (?:i|we) (?:still )?(?:switch|change|go with)|rather have (?:taken|chosen)|(?:pulls?|pulled|pulling|backs?|backed|backing) out|dropped out)(?:[^\pL]|$))"
    );
    // "Doch lieber an Otterbach"
    static const RE2 another(
        R"(\W*(?:(?:ach|oh|nein|nee|sorry)[\s,]+)*(?:doch lieber|lieber doch) (?:an|bei) \pL+(?: \pL+){0,2}\W*)"
    );
    const std::string said = folded(text);
    return text.size() <= kMostDoubtBytes &&
           (RE2::PartialMatch(said, words) || RE2::FullMatch(said, another));
}

bool tells_firm_is_out(std::string_view text) {
    static const RE2 out(
        R"((?:^|[^\pL])(?:(?:hat|haben) (?:uns |mir |es sich |sich )?(?:doch |leider |jetzt |wieder |heute |gestern |nun |kurzfristig )*(?:abgesagt|abgewunken|zurückgezogen|anders entschieden|anders überlegt)|(?:ist|sind) (?:uns |mir )?(?:doch |leider |wieder |jetzt |nun |heute )*(?:abgesprungen|raus|ausgestiegen|weggefallen|ausgefallen)|(?:springt|springen|steigt|steigen|fällt|fallen) (?:uns |mir |jetzt |leider |doch |wieder |nun )*(?:ab|aus|weg)|abgesprungen|(?:has|have|had|s|ve) (?:now |just |unfortunately |already )*(?:cancell?ed|pulled out|backed out|dropped out|withdrawn|declined)|(?:pulls?|backs?|drops?|pulled|backed|dropped) out)(?:[^\pL]|$))"
    );
    static const RE2 customer(
        R"((?:^|[^\pL])(?:\pL*kunden?|projekt|termin|spedition|customer|client|project)(?:[^\pL]|$))"
    );
    // "Wer hat abgesagt?", "wir haben ihnen abgesagt"
    static const RE2 asks_or_own(
        R"(^\W*(?:und |ok |also )*(?:wer|hat|haben|warum|wieso|ob|falls|wenn|welche\w*|who|has|have|did|if)(?:[^\pL]|$)|(?:^|[^\pL])(?:wir|ich|we|i) (?:haben?|hab|have|had)(?:[^\pL]|$))"
    );
    const std::string said = folded(text);
    return text.size() <= kMostDoubtBytes && RE2::PartialMatch(said, out) &&
           !RE2::PartialMatch(said, customer) && !RE2::PartialMatch(said, asks_or_own);
}

bool gives_order_back(std::string_view text) {
    static const RE2 words(
        R"((?:auftrag|bestellung|zusage|job|order)[^.!?\n]{0,40} (?:nicht|net|nit|nimmer) (?:mehr )?(?:annehmen|ausführen|machen|übernehmen|fertigen|halten|erfüllen|liefern|schaffen|stemmen)|(?:geben|gebe|ziehen|ziehe|treten|trete|nehmen|nehme) [^.!?\n]{0,50}(?:auftrag|zusage|angebot|bestellung|davon)[^.!?\n]{0,20} zurück|(?:geben|ziehen|nehmen) (?:ihn|sie|es|das) (?:leider |doch |wieder )*zurück|(?:müssen|muss|möchten) [^.!?\n]{0,40}(?:absagen|stornieren|zurücktreten|zurückziehen|zurückgeben)|(?:können|kann|schaffen) [^.!?\n]{0,30}doch (?:leider )?nicht (?:mehr )?(?:machen|fertigen|liefern|annehmen|ausführen|übernehmen|$)|(?:cannot|can't|can not|unable to) (?:take|accept|do|fulfil|carry out) (?:\pL+ ){0,2}(?:order|job)|(?:have to|must|need to) (?:cancel|withdraw|decline|pull out|give back)|(?:give|hand) (?:\pL+ ){0,2}order back)"
    );
    constexpr std::size_t kLongest = 400;
    return text.size() <= kLongest && RE2::PartialMatch(folded(text), words);
}

bool award_doubted(Office& office, const Request& request, const storage::NeedRecord& need) {
    const std::string& text = request.message.text;
    if (need.state != NeedState::awarded || !request.message.attachments.empty()) {
        return false;
    }
    const auto invitations = office.invitations.of_need(need.id);
    const auto chosen = std::ranges::find_if(invitations, [](const auto& one) {
        return one.state == InvitationState::chosen;
    });
    const bool out = tells_firm_is_out(text);
    if (!out && !takes_award_back(text) && !prefers_another(office, invitations, text)) {
        return false;
    }
    Fields fields;
    fields.set("number", need.number)
        .set("moderator_told", !office.members.moderators().empty())
        .set("words", first_line(text))
        .set("firm_out", out);
    storage::OutboxContext context{Purpose::information, need.id};
    if (chosen != invitations.end()) {
        fields.set("firm", firm_name(office, chosen->profile_id));
        context = {Purpose::answer, need.id, chosen->id};
    }
    forget_award(office, need);
    set_others_who_offered(office, need, fields);
    answer_asker(office, request, need, "award_stands", fields, context);
    fields.set("asker", office.members.speaker(need.asker).firm);
    tell_moderators(office, "moderator_award", fields, {Purpose::information, need.id});
    return true;
}

}  // namespace clusterlotse::commands
