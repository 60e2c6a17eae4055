#include "commands/asker/also_ask.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/discretion/ruling_words.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <iterator>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Nobody names a further firm in more words than this.
constexpr std::size_t kLongestAlsoAsk = 300;

/// Shorter first words of names are words of the trade, too.
constexpr std::size_t kLongName = 8;

/// Stands where a firm is named, while the words around it are read.
constexpr std::string_view kFirmMark = "Xfirmx";

struct Marked {
    std::string text;
    std::vector<AlsoAsk> firms;  ///< in their order
};

/// "Frag noch die Galvanik": the trade stands for the members that are called so.
std::vector<FirmMention> with_trades(
    std::vector<FirmMention> mentions,
    const std::vector<TextWord>& words,
    const std::vector<std::string>& names,
    std::string_view text
) {
    static const RE2 asking(R"((?i)(?:^|[^\pL])(?:(?:an|mit)?frag\pL*|ask)(?:[^\pL]|$))");
    if (!RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), asking)) {
        return mentions;
    }
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool named = std::ranges::any_of(mentions, [&](const FirmMention& one) {
            return one.first <= at && at <= one.last;
        });
        if (named || !names_a_trade(words[at].letters)) {
            continue;
        }
        FirmMention trade{at, at};
        std::ranges::copy_if(names, std::back_inserter(trade.names), [&](const std::string& name) {
            const auto parts = name_words(name);
            return std::ranges::find(parts, words[at].letters) != parts.end();
        });
        mentions.push_back(std::move(trade));
    }
    std::ranges::sort(mentions, {}, &FirmMention::first);
    return mentions;
}

/// The text with a mark for each firm it names, legal forms included.
Marked marked(const Office& office, std::string_view text, const std::string& asker_profile) {
    const std::vector<TextWord> words = text_words(text);
    PlainWords plain(office.engine);
    const auto names = names_of_others(office, words, asker_profile);
    // "Could you ask Mandelring as well?": who goes by that name is meant, not a ring.
    const auto begins_one_name = [&](std::string_view word) {
        return word.size() >= kLongName && std::ranges::count_if(names, [&](const auto& name) {
                                               const auto parts = name_words(name);
                                               return !parts.empty() && parts.front() == word;
                                           }) == 1;
    };
    Marked result;
    std::size_t at = 0;
    auto mentions = mentions_of(words, names, [&](std::string_view word) {
        return !begins_one_name(word) && plain(word);
    });
    for (const FirmMention& one : with_trades(std::move(mentions), words, names, text)) {
        if (one.names.empty() || words[one.first].begin < at) {
            continue;
        }
        const std::size_t begin = words[one.first].begin;
        const std::size_t end = words[one.last].end;
        result.text += text.substr(at, begin - at);
        result.text += kFirmMark;
        result.firms.push_back({std::string(text.substr(begin, end - begin)), one.names});
        at = end;
    }
    result.text += text.substr(at);
    static const RE2 legal(
        R"((?i)(xfirmx)(?:\s*(?:gmbh|mbh|co\.?|kg|ag|ohg|ug|e\. ?k\.?|ek|&|\+|ltd\.?|inc\.?)\b\.?)+)"
    );
    RE2::GlobalReplace(&result.text, legal, "\\1");
    return result;
}

bool adds(const std::string& clause) {
    static const std::string firms =
        "(?:die |den |der |das |dem |firma |fa |firmen |the |kollegen (?:von|bei) (?:der )?)*xfirmx"
        "(?: (?:und|oder|sowie|and|or|plus|bzw|noch|auch|an|bei|die|den|der|the|to|xfirmx))*";
    static const std::string lead =
        "(?:(?:ach|ach "
        "ja|ja|ok|okay|so|also|und|doch|aber|hallo|moin|bitte|bitt|gern|gerne|dann|gut|"
        "uebrigens|noch|jetzt|vielleicht|please|pls|and|but|ok|oh|well|yes|hi|hello|wir|ich|we|i|"
        "want|would|like|to|koennen|koennten|kannst|koenntest|sie|du|could|can|you|mal|lieber|"
        "moechte|moechten|will|wollen|was|eins|einen|nachtrag|nachtraeglich|zusaetzlich|"
        "ausserdem|besser) )*";
    static const std::string tail =
        "(?: (?:bitte|danke|noch|auch|mit|mal|mol|after all|dazu|please|too|as "
        "well|also|thanks|gern|gerne|hier|"
        "ruhig|nochmal|wieder|jetzt|rein|dabei))*";
    static const std::string also =
        "(?:auch|noch|noch mal|zusaetzlich|ausserdem|mit|dazu|a|aach|ah|also|as well)";
    static const std::string ask =
        "(?:fragen|anfragen|mitfragen|mit anfragen|nachfragen|anschreiben|ansprechen|kontaktieren|"
        "schicken|senden|geben|weitergeben|weiterleiten|froche|frooche|frogen|einladen|beteiligen|"
        "dazunehmen|hinzunehmen|dazu nehmen|mit reinnehmen|reinnehmen|mit aufnehmen|aufnehmen|"
        "hinzufuegen|ergaenzen|gefragt werden|angefragt werden|bekommen|haben|asked|be asked|"
        "ask|invited|included|contact)";
    // "auch X fragen", "X auch fragen", "X dazunehmen", "X bitte auch"
    static const RE2 verb_behind(
        lead + "(?:" + also + " )*(?:an |bei |zu |to )?" + firms + "(?: (?:" + also +
        "|bitte|gern|gerne|doch|mal|noch|mit|sollte|soll|sollen|darf|duerfen|koennte|koennen|"
        "kann|moechte|may|should|can))* (?:" +
        ask + ")" + tail
    );
    static const RE2 verb_before(
        lead +
        "(?:frag|frage|fragen|fraachen|froch|frog|nimm|nehmen|nehm|nehme|hol|holen|schick|schicken|"
        "schreib|schreiben|ergaenze|ergaenzen|ask|add|include|invite|contact|send|bring in)"
        "(?: (?:sie|du|ihr|bitte|mal|mol|aach|es|das|die anfrage|den "
        "bedarf|it|this|please|doch|gern|gerne))*"
        "(?: " +
        also + ")*(?: (?:an|bei|to))?(?: " + also + ")* " + firms +
        "(?: (?:an|rein|mit rein|dazu|"
        "hinzu|auf|mit auf|with|in|to it|to the list|auf die liste|in die liste|mit an))?" +
        tail
    );
    // "auch an X", "noch X", "plus X", "+ X"
    static const RE2 bare(
        lead + "(?:(?:auch|noch|zusaetzlich|ausserdem|plus|und auch|also) )+(?:an |bei |to )?" +
        firms + tail
    );
    static const RE2 behind(
        lead + "(?:an |bei |to )?" + firms +
        " (?:auch|dazu|mit dazu|too|as well|mit rein|zusaetzlich|ebenfalls|"
        "auch noch|auch mit)" +
        tail
    );
    // "doch an X", "X darf doch", "X after all"
    static const RE2 again(
        lead +
        "(?:(?:doch|jetzt doch|nun doch|wieder|doch wieder|doch noch|doch auch) )+"
        "(?:an |bei |to )?" +
        firms + "(?: (?:" + ask + "))?" + tail
    );
    static const RE2 again_behind(
        lead + "(?:an |bei |to )?" + firms +
        " (?:(?:darf|duerfen|kann|koennen|soll|sollen|may|can|should) )?(?:(?:jetzt|nun|bitte) )?"
        "(?:doch|after all|wieder)(?: (?:auch|noch|mit|gern|gerne|ruhig|be|" +
        ask + "))*" + tail
    );
    return RE2::FullMatch(clause, verb_behind) || RE2::FullMatch(clause, verb_before) ||
           RE2::FullMatch(clause, bare) || RE2::FullMatch(clause, behind) ||
           RE2::FullMatch(clause, again) || RE2::FullMatch(clause, again_behind);
}

std::size_t count_of_marks(const std::string& clause) {
    std::size_t count = 0;
    for (auto at = clause.find("xfirmx"); at != std::string::npos;
         at = clause.find("xfirmx", at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

bool may_add_firm(std::string_view text) {
    static const RE2 words(
        R"((?i)(?:^|[^\pL])(?:auch|aach|a|noch|dazu|dazunehmen|hinzunehmen|zusätzlich|zusaetzlich|außerdem|ausserdem|doch|wieder|ebenfalls|plus|nimm|nehmen|mit|frag\pL*|ergänz\pL*|ergaenz\pL*|add|also|too|as well|include|invite|ask|after all)(?:[^\pL]|$)|\+)"
    );
    return text.size() <= kLongestAlsoAsk &&
           RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), words);
}

std::vector<AlsoAsk> also_asked(
    const Office& office, std::string_view text, const std::string& asker_profile
) {
    // "Können Sie X noch mit anfragen?" asks nothing.
    static const RE2 polite(
        R"((?i)^\W*(?:(?:bitte|hallo|guten tag|hi|hello|please|und|and)\W+)*(?:können|koennen|könnten|koennten|kannst|könntest|koenntest|würden|wuerden|could|can|would)\s+(?:sie|ihr|du|wir|you|we)\s[^?]*\?\W*$)"
    );
    if (!may_add_firm(text) ||
        (text.find('?') != std::string_view::npos &&
         !RE2::FullMatch(re2::StringPiece(text.data(), text.size()), polite))) {
        return {};
    }
    const Marked read = marked(office, text, asker_profile);
    std::string words = read.text;
    static const RE2 plus(R"(\+\s*Xfirmx)");
    RE2::GlobalReplace(&words, plus, "auch Xfirmx");
    static const RE2 number(R"((?i)\bb[- ]?20\d\d[- /]\d{1,6}\b[ :,–-]*)");
    RE2::GlobalReplace(&words, number, " ");
    static const RE2 only_firms(
        R"((?:(?:und|and|sowie|an|bei|die|den|auch|noch) )*xfirmx(?: (?:und|and|sowie|oder) xfirmx)*(?: (?:fragen|anfragen|bitte|dazu|mit|auch|too|as well|danke))*)"
    );
    std::vector<AlsoAsk> added;
    std::size_t next = 0;
    bool goes_on = false;
    for (const Clause& clause : clauses_of(words)) {
        const std::size_t count = count_of_marks(clause.words);
        const bool one = count > 0 && (adds(clause.words) ||
                                       (goes_on && RE2::FullMatch(clause.words, only_firms)));
        static const RE2 reason(
            R"((?:weil|denn|because|die|der|das|they|sie|er) .*|(?:bitte|danke|please|thanks|vielen dank))"
        );
        if (!one && !(goes_on && count == 0 && RE2::FullMatch(clause.words, reason))) {
            return {};
        }
        for (std::size_t i = 0; i < count && next < read.firms.size(); ++i) {
            added.push_back(read.firms[next++]);
        }
        goes_on = true;
    }
    return added;
}

}  // namespace clusterlotse::commands
