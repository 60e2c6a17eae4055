#include "commands/asker/named_withdrawal.hpp"

#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/asker/named_by_part.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/needs/named_part.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "commands/wording/word_set.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Who takes a need back says no more.
constexpr std::size_t kLongestWithdrawal = 160;
/// "Laser" names "Laserteile", "Bolzen" the need for "Gewindebolzen".
constexpr std::size_t kLeastNaming = 4;
constexpr std::size_t kStemOfNaming = 5;

/// "Zurückgezogen": said of nothing but a need. "Brauchen wir nicht" may be said of a step of it.
bool says_surely(const std::string& words) {
    static const RE2 surely(
        R"(\b(?:zurueckgezogen|zurueckziehen|zurueckzuziehen|(?:ziehe|ziehen|zieh)\b.{1,50}\bzurueck|kommando zurueck|stornier\w*|hinfaellig|gegenstandslos|withdraw\w*|cancel\w*)\b)"
    );
    return says(words, surely);
}

/// "Brauchen wir nicht mehr so dringend", "… nicht mehr von Lautertal": less is wanted, or
/// otherwise. What follows a withdrawal gives thanks, or the reason.
bool ends_there(const std::string& behind) {
    static const RE2 follows(
        R"((?: (?:mehr|doch|leider|danke|bitte|jetzt|nun|thanks|sorry|please|any|anymore))*(?: (?:weil|da|denn|wegen|der|die|das|und|es|hat|wir|ich|kunde|unser|unsere|projekt|gruss|gruesse|mfg|viele|vg|lg|mit|the|our|because|since|as|and|it|best|kind|regards)\b.*)?)"
    );
    static const RE2 goes_on(
        R"(^ mit (?:\w+ )?\d|^ (?:die|der|das) (?:haelfte|ganze|volle|groesse|laenge|menge)\b)"
    );
    return RE2::FullMatch(behind, follows) && !RE2::PartialMatch(behind, goes_on);
}

/// "Die andere auch": what is left of his needs.
bool points_at_the_rest(const std::string& text) {
    static const RE2 rest(R"(\b(?:andere[nrsm]?|auch|ebenfalls|other|too|also|as well)\b)");
    return says(plain_words(text), rest);
}

/// True where a word of `text` names something of the need.
bool names_need(const std::string& text, const storage::NeedRecord& need) {
    const std::string needed = plain_words(whole_text(need) + " " + need.subject);
    const std::string said = plain_words(text);
    static const RE2 word("([a-z0-9]+)");
    re2::StringPiece rest(said);
    std::string one;
    while (RE2::FindAndConsume(&rest, word, &one)) {
        if (!names_no_need(one) && needed.find(one.substr(0, kStemOfNaming)) != std::string::npos) {
            return true;
        }
    }
    return false;
}

/// "Die Wellen", but not "die Nuten der Wellen", nor any other feature of the thing that is needed.
bool points_at_thing(const std::string& text, const storage::NeedRecord& need) {
    static const RE2 of_the_thing(
        R"((?i)\pL{4,}\s+(?:der|des|dieser|unserer|(?:von|an|in|bei|auf) (?:den|der|dem|die)|(?:of|on|in) the)\s+\pL{4,})"
    );
    const std::string thing = thing_of_need(need.text);
    return !says(text, of_the_thing) &&
           points_at_part(text, thing.empty() ? whole_text(need) : thing);
}

/// True where the words name any thing at all.
bool names_any_thing(const std::string& text) {
    const std::string said = plain_words(text);
    static const RE2 word("([a-z0-9]+)");
    re2::StringPiece rest(said);
    std::string one;
    while (RE2::FindAndConsume(&rest, word, &one)) {
        if (!names_no_need(one)) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool names_no_need(std::string_view word) {
    static const WordSet words = set_of(
        "zurueckgezogen zurueckziehen zurueck ziehen ziehe kommando stornieren storniert storno "
        "stornierung hinfaellig erledigt brauchen brauch brauche benoetigen nicht nimmer mehr doch "
        "bitte auftrag anfrage bedarf bedarfs sache andere anderen anderer laufen lassen lass "
        "wieder "
        "schon jetzt danke hallo guten morgen gruss gruesse freundlichen vielen nehmen nehme "
        "streichen "
        "streicht gestrichen abgesagt absagen obsolet entfallen entfaellt withdraw withdrawn "
        "cancel "
        "cancelled canceled request need order please anymore longer needed other keep running the "
        "auch ebenfalls with thanks sorry leider inzwischen haben sich unsere unseren diese diesen"
    );
    return word.size() < kLeastNaming || words.contains(word);
}

bool takes_need_back(std::string_view text) {
    static const RE2 back(
        R"(\b(?:(?:brauchen|brauch|brauche|benoetigen|benoetige|brauchts|braucht)(?: (?:wir|ich|ma|mer|mir|man|es|sie|das|die|den|ihn|s|jetzt|leider|nun))*(?: doch)? (?:nicht mehr|nicht|nimmer|nimmeh|nemmer|net mehr)|nicht mehr (?:noetig|gebraucht|benoetigt|aktuell|erforderlich)|no longer (?:need|needed|required)|not needed any ?more|(?:do not|don t|dont|didn t) need (?:the |our |those |these )?[a-z]+ any ?more)\b(.*))"
    );
    static const RE2 seeks(
        R"(\b(?:nicht (?:\w+ )?(?:zurueckziehen|stornieren|hinfaellig|gegenstandslos|zurueckgezogen|storniert)|not (?:withdraw\w*|cancel\w*)|nur noch|nur mehr|aber (?:die|der|das|den|wir|noch|nur)|suche|suchen|gesucht|wer (?:kann|macht)|jemand\w*|angebot\w*|statt\w*|sondern|lieber|stattdessen|looking for|instead|dafuer|fragen|anfragen|anschreiben|interesse|antwort\w*|zusage|absage|offers?|quotes?|namen?|zeugnis\w*|zeichnung\w*|datei\w*|unterlagen|anhang|drawings?|files?)\b|\b(?:brauchen|benoetigen) (?:wir )?\d)"
    );
    const std::string words = plain_words(text.substr(0, kLongestWithdrawal));
    if (text.size() > kLongestWithdrawal || text.find('?') != std::string_view::npos ||
        says(words, seeks)) {
        return false;
    }
    std::string behind;
    return says_surely(words) || (RE2::PartialMatch(words, back, &behind) && ends_there(behind));
}

bool withdrawn_by_name(Office& office, const Request& request) {
    const InboundMessage& message = request.message;
    const Speaker& speaker = request.speaker;
    if (!message.attachments.empty() || !takes_need_back(trimmed(message.text))) {
        return false;
    }
    auto needs = office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen);
    std::erase_if(needs, [](const storage::NeedRecord& need) { return has_ended(need.state); });
    if (needs.empty()) {
        return false;
    }
    const bool surely = says_surely(plain_words(message.text));
    const bool names_more = names_any_thing(message.text);
    auto named = needs;
    std::erase_if(named, [&](const storage::NeedRecord& need) {
        const bool by_text =
            surely ? names_need(message.text, need) : points_at_thing(message.text, need);
        return !by_text && (names_more || !names_need(message.subject, need));
    });
    if (named.empty() && needs.size() == 1 && !names_more && points_at_the_rest(message.text)) {
        named = needs;
    }
    const UnderstoodNeed said =
        office.engine.understand(message.text, today_of(office), speaker.language);
    const bool of_a_step = !said.surface.empty() || !said.heat_treatment.empty() ||
                           !said.certificates.empty() || !said.materials.empty();
    if (!surely && names_more && (named.empty() || of_a_step)) {
        return false;
    }
    InboundMessage word = message;
    word.text = speaker.language == Language::de ? "zurückgezogen" : "withdrawn";
    const Request withdraws{word, speaker};
    if (named.size() == 1) {
        asker_writes(office, withdraws, named.front());
    } else {
        ask_which_need(office, withdraws, named.empty() ? needs : named);
    }
    return true;
}

}  // namespace clusterlotse::commands
