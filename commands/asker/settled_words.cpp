#include "commands/asker/settled_words.hpp"

#include "commands/asker/named_by_part.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/named_part.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestOfSettled = 100;

/// "Das mit den Wellen hat sich erledigt", in plain words.
struct Settled {
    std::string thing;   ///< empty for other words
    bool ended = false;  ///< it is done with, not only good as it is
};

/// What stands beside a need and can be over without it.
bool is_side_matter(const std::string& thing) {
    static const RE2 beside(
        R"((?:ziel|richt|angebots|liefer|material|stueck)?(?:preis\w*|termin\w*|zeit|datum|adresse|frage\w*)|(?:rueck)?fragen?|(?:werk)?zeichnung\w*|toleranz\w*|passung\w*|masse?n?|abmessung\w*|material|werkstoff\w*|stueckzahl|menge|verpackung|transport|versand\w*|abholung|anlieferung|zeugnis\w*|zertifikat\w*|pruef\w+|nda|geheimhaltung\w*|datei\w*|modell\w*|step|dxf|pdf|gewinde|oberflaeche\w*|rabatt|skonto|zahlung\w*|rechnung|telefonat|anruf|rueckruf|mail|e|nummer|name\w*|namen|ansprechpartner\w*|uhrzeit|problem\w*|missverstaendnis|fehler|prices?|drawings?|questions?|date|deadline|tolerances?|material|packaging|transport|shipping|certificates?|files?|model|threads?|surface|call|invoice|payment|name|address)"
    );
    return RE2::FullMatch(thing, beside);
}

/// "Das mit dem Drehen" of a need for "20 Drehteile": the work is no part.
bool is_work(const std::string& thing) {
    static const RE2 work(
        R"(\w*(?:drehen|fraesen|schleifen|bohren|lasern|schneiden|biegen|kanten|stanzen|schweissen|loeten|haerten|verzinken|lackieren|beschichten|eloxieren|erodieren|giessen|schmieden|saegen|honen|laeppen|polieren|entgraten|montieren|turning|milling|grinding|welding|cutting|bending))"
    );
    return RE2::FullMatch(thing, work);
}

Settled matter_settled(std::string_view text) {
    static const RE2 settled(
        R"((?:(?:ach|also|hallo|ja|ok|uebrigens|und|so|danke|by the way) )*(?:das|die (?:sache|frage|geschichte)|das thema|der punkt|that|the (?:matter|thing|question|issue)) (?:mit|wegen|zu|zum|zur|um|nach|with|about|of) (?:(?:dem|der|den|das|die|ihrem|unserem|the) )?([a-z]+)(?: (?:von (?:gestern|heute|vorhin)))? ((?:hat|haben) sich(?: (?:jetzt|schon|inzwischen|damit|nun|bereits))* (?:erledigt|geklaert)|(?:ist|waere|sind)(?: (?:jetzt|schon|inzwischen|damit|nun|bereits))* (?:erledigt|geklaert|vom tisch|gegessen|ok|okay|in ordnung)|passt(?: so| schon| jetzt)*|(?:is|has been) (?:now |already )*(?:settled|done|resolved|sorted|fine|clear))(?: (?:danke|thanks|jetzt|so|schon))*)"
    );
    static const RE2 only_good(R"(\b(?:passt|ok|okay|in ordnung|fine|clear)\b)");
    std::string thing;
    std::string how;
    const bool said = text.size() <= kLongestOfSettled &&
                      text.find('?') == std::string_view::npos &&
                      RE2::FullMatch(plain_words(text), settled, &thing, &how);
    static const RE2 of_the_need(R"(auftrag|bedarf|anfrage|bestellung|order|need|request|teilen?)");
    return said && !RE2::FullMatch(thing, of_the_need) ? Settled{thing, !says(how, only_good)}
                                                       : Settled{};
}

}  // namespace

bool only_approves(std::string_view text) {
    static const RE2 only(
        R"((?:(?:ja|jo|jep|ok|okay|na|gut|sehr|super|prima|klasse|toll|perfekt|bestens|wunderbar|top|fein|passt|basst|alles|klar|bestens|schoen|sauber|so|das|des|es|ist|s|is|is|genau|bleibt|schon|mir|uns|fuer|mich|jetzt|great|perfect|fine|good|that|looks|all|right|okay|nice|excellent|danke|dann|aber|echt|wirklich) )+)"
    );
    static const RE2 approves(
        R"(\b(?:passt|basst|super|prima|klasse|toll|perfekt|bestens|wunderbar|top|fein|sauber|great|perfect|excellent|nice|looks good|sehr gut|gut so)\b)"
    );
    constexpr std::size_t kLongest = 60;
    const std::string words = text.size() <= kLongest && text.find('?') == std::string_view::npos
                                  ? plain_words(text)
                                  : std::string();
    return RE2::FullMatch(words + " ", only) && says(words, approves);
}

bool settles_a_matter(std::string_view text) {
    return !matter_settled(text).thing.empty();
}

bool settled_told(Office& office, const Request& request, const storage::NeedRecord& need) {
    const auto [thing, ended] = matter_settled(request.message.text);
    if (thing.empty() || !request.message.attachments.empty() ||
        (!is_work(thing) && points_at_part("die " + thing, thing_of_need(need.text)))) {
        return false;
    }
    if (ended && !is_side_matter(thing)) {
        // The work, a firm, the offers: what ends with it he alone can say.
        reply_privately(
            office,
            request,
            "what_is_settled",
            Fields().set("number", need.number),
            {storage::Purpose::acknowledgement, need.id}
        );
        return true;
    }
    const auto firms = office.invitations.of_need(need.id);
    if (std::ranges::any_of(firms, [](const storage::Invitation& firm) {
            return firm.state == InvitationState::questioned;
        })) {
        return false;
    }
    reply_privately(
        office,
        request,
        "nothing_to_do",
        Fields().set("number", need.number),
        {storage::Purpose::acknowledgement, need.id}
    );
    return true;
}

}  // namespace clusterlotse::commands
