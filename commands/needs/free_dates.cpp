#include "commands/needs/free_dates.hpp"

#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Longer texts say more than that.
constexpr std::size_t kLongestFreeDate = 160;
constexpr std::size_t kLongestAnnouncement = 120;

}  // namespace

bool frees_date(std::string_view text) {
    static const std::string date =
        "(?:termin|liefertermin|lieferzeit|lieferdatum|datum|zeitpunkt|wunschtermin|date|delivery "
        "date|"
        "delivery time|deadline|timing)";
    static const std::string filling =
        "(?:(?:der|die|das|den|unser|ein|the|our|uns|mir|eigentlich|doch|jetzt|nun|voellig|ganz|"
        "total|"
        "mittlerweile|inzwischen|aber|bitte|auch|ja|nein|ach|is|ist|waere|wird|really|actually|now|"
        "also|us|me|to) )*";
    static const std::string equal =
        "(?:egal|wurscht|wurst|gleich|schnuppe|unwichtig|nicht (?:so "
        ")?wichtig|unerheblich|beliebig|"
        "nebensache|nebensaechlich|zweitrangig|nicht mehr (?:wichtig|relevant|noetig|fix)|"
        "hinfaellig|"
        "gestrichen|aufgehoben|doesn t matter|does not matter|not important|unimportant|no longer "
        "(?:important|fixed|relevant)|irrelevant)";
    static const RE2 free(
        filling + "(?:" + date + " " + filling + equal + "|" + date +
        " (?:spielt|spielen) (?:jetzt |doch |hier )*keine rolle(?: mehr)?|(?:bis )?wann (?:ist |"
        "es kommt ist )?" +
        filling + equal + "|egal (?:bis )?wann|" + date + " " + filling +
        "(?:kann|koennen|darf|soll|bitte|can)? ?(?:raus|weg|streichen|"
        "rausnehmen|weglassen|entfallen|entfaellt|be dropped|go)|(?:kein|keinen|ohne|no) "
        "(?:feste[nrs]? "
        "|"
        "bestimmte[nrs]? |fixed )?" +
        date +
        "(?: mehr| noetig| any more| needed)?|(?:haben|hat|gibt es) (?:es )?(?:keinen|kein) "
        "(?:zeitdruck|termindruck|festen termin)(?: mehr)?|(?:es )?(?:gibt|besteht) (?:jetzt "
        ")?kein "
        "(?:zeitdruck|termindruck)(?: mehr)?|any (?:date|time) (?:is|will be) (?:fine|ok)|take "
        "your "
        "time|lassen sie sich zeit|vergessen sie den termin|vergiss den termin)(?: "
        "(?:jetzt|mehr|uns|mir|so|danke|bitte|any more|anymore|to us|to me|for us|now))*"
    );
    if (text.size() > kLongestFreeDate || text.find('?') != std::string_view::npos) {
        return false;
    }
    return std::ranges::any_of(clauses_of(text), [](const Clause& clause) {
        return RE2::FullMatch(clause.words, free);
    });
}

bool announces_papers(std::string_view text) {
    static const std::string papers =
        "(?:(?:die|eine|den|das|der|ein|unsere?|neue|genaue|fertige|the|a|our|alle|weitere|"
        "restlichen|rest|full|exact) )*(?:\\w*zeichnung(?:en)?|skizzen?|fotos?|bild(?:er)?|step"
        "(?: ?datei| ?daten| ?file| ?modell)?|dxf|modell|3d (?:daten|modell)|cad daten|stueckliste|"
        "datenblatt|datei(?:en)?|daten|unterlagen|plaene|plan|drawings?|sketch(?:es)?|photos?|"
        "pictures?|models?|files?|data sheet|documents|details)";
    static const std::string when =
        "(?:(?:noch|dann|erst|gleich|bald|demnaechst|heute|morgen|uebermorgen|spaeter|naechste|"
        "naechsten|woche|tage|tagen|in|den|kuerze|im|laufe|der|des|tages|am|bis|ab|montag|dienstag|"
        "mittwoch|donnerstag|freitag|frueh|vormittag|nachmittag|abend|mittag|anfang|ende|mitte|per|"
        "mail|separat|getrennt|hinterher|ihnen|euch|nach|auch|sobald|tomorrow|later|soon|today|"
        "next|"
        "week|on|by|monday|tuesday|wednesday|thursday|friday|this|afternoon|morning|in|a|few|days|"
        "separately|email|\\d{1,2}) ?)*";
    static const RE2 come(
        "(?:(?:hallo|und|aber|ach|ja|uebrigens|also|sorry|and|by the way) )*(?:" + papers + " " +
        when +
        "(?:kommt|kommen|folgt|folgen|reiche ich|reichen wir|schicke ich|schick ich|schicken wir|"
        "liefere ich|liefern wir|gibt es|gibts|sende ich|senden wir|mache ich|machen wir|kriegen "
        "sie|"
        "bekommen sie|wird|werden|will|is|are|ist|sind|to) ?" +
        when +
        "(?:nach|nachgereicht|nachgeliefert|geliefert|geschickt|fertig|follow|come|coming|be sent|"
        "follows|be ready)? ?" +
        when +
        "|(?:ich|wir|i|we) (?:reiche|reichen|schicke|schick|schicken|liefere|liefern|sende|senden|"
        "mache|will send|ll send|send)(?: (?:ihnen|euch|you))? ?" +
        when + papers + " ?" + when + "(?:nach)? ?" + when + "|" + papers +
        " (?:follows|comes|coming|following) ?" + when + ")(?:bitte|danke|thanks)?"
    );
    if (text.size() > kLongestAnnouncement || text.find('?') != std::string_view::npos) {
        return false;
    }
    const auto clauses = clauses_of(text);
    return !clauses.empty() && std::ranges::all_of(clauses, [](const Clause& clause) {
        return RE2::FullMatch(clause.words, come);
    });
}

}  // namespace clusterlotse::commands
