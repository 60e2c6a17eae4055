#include "commands/discretion.hpp"

#include "commands/discretion_words.hpp"
#include "commands/need_reading.hpp"
#include "commands/redaction.hpp"
#include "commands/ruled_out_firms.hpp"
#include "commands/ruling_words.hpp"
#include "commands/words.hpp"
#include "matching/firm_name.hpp"

#include <algorithm>
#include <iterator>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

std::vector<std::string> words_of(const std::string& name) {
    static const RE2 word(R"(([\pL\pN]+))");
    std::vector<std::string> words;
    re2::StringPiece rest(name);
    std::string found;
    while (RE2::FindAndConsume(&rest, word, &found)) {
        words.push_back(found);
    }
    return words;
}

std::string without_legal_form(const std::string& name) {
    static const RE2 legal(
        R"((?i)[ ,]+(?:g?gmbh|ag|kg|ohg|gbr|e\.? ?k\.?|ug|se|co\.?|&|mbh|\(haftungsbeschränkt\)|inc\.?|ltd\.?)(?:[ .,]|$).*)"
    );
    std::string bare = name;
    RE2::Replace(&bare, legal, "");
    return bare;
}

/// Whose names are looked for in one text, and what words mean something else.
class NameList {
public:
    explicit NameList(const Office& office) : plain_(office.engine) {}

    void add_firm(const std::string& name) {
        const std::string bare = without_legal_form(name);
        identity_.names.push_back(bare);
        for (const std::string& word : words_of(bare)) {
            add_word(word);
        }
    }

    void add_person(const std::string& name) {
        const auto words = words_of(name);
        if (words.size() < 2) {
            if (!words.empty()) {
                add_word(words.front());
            }
            return;
        }
        identity_.names.push_back(name);
        identity_.names.push_back(words.back() + " " + words.front());
        for (const std::string& word : words) {
            add_word(word);
        }
    }

    /// The local part of an address often is a name, its domain the firm's.
    void add_address(const std::string& address) {
        static const RE2 part(R"(([\pL\d-]+))");
        re2::StringPiece rest(address);
        std::string found;
        std::vector<std::string> parts;
        while (RE2::FindAndConsume(&rest, part, &found)) {
            parts.push_back(found);
        }
        if (!parts.empty()) {
            parts.pop_back();  // the top level domain
        }
        for (const std::string& one : parts) {
            for (const std::string& word : words_of(one)) {
                if (word.size() > 3) {
                    add_word(word);
                }
            }
        }
    }

    void add_profile(const Profile& profile, bool asker) {
        add_firm(profile.name);
        for (const Contact& contact : profile.contacts) {
            add_person(contact.name);
            if (asker) {
                add_address(contact.email.value_or(""));
                add_address(contact.matrix.value_or(""));
            }
        }
        if (asker) {
            add_address(profile.website);
            identity_.postcode = profile.postcode;
            identity_.city = profile.city;
        } else {
            // "Lieferung nach Kaiserslautern" names no firm from there.
            std::erase(identity_.words, profile.city);
        }
    }

    bool plain(std::string_view word) { return plain_(word); }

    /// Words that stand for a firm only as a whole.
    void add_as_written(std::string name) { identity_.names.push_back(std::move(name)); }

    std::string without(const std::string& text) {
        return without_names_of(text, identity_, [this](std::string_view word) {
            return plain(word);
        });
    }

    const Identity& identity() const { return identity_; }

private:
    void add_word(const std::string& word) {
        const bool digits = std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
        if (!digits && word.size() >= 3 && !plain(word)) {
            identity_.words.push_back(word);
        }
    }

    Identity identity_;
    PlainWords plain_;
};

/// The only member who goes by this name: he may be one of several whose name holds the words.
std::optional<std::string> firm_named(
    Office& office, const std::string& written, const std::string& asker
) {
    std::vector<std::string> meant;
    std::optional<std::string> exactly;
    office.profiles.for_each([&](const Profile& profile) {
        if (profile.id != asker && matching::may_mean_firm(written, profile.name)) {
            meant.push_back(profile.id);
            if (matching::may_mean_firm(profile.name, written)) {
                exactly = profile.id;
            }
        }
    });
    return exactly ? exactly : meant.size() == 1 ? std::optional(meant.front()) : std::nullopt;
}

/// Those of the firms that one place names for the need: a profile id each, or kUnknownFirm and the
/// words. Empty where the place names none.
std::vector<std::string> firms_of(
    Office& office, const OnlyFirms& place, const std::string& asker, NameList& list
) {
    std::vector<std::string> firms;
    for (const WantedFirm& firm : place.firms) {
        const auto words = words_of(firm.written);
        const bool names_something = std::ranges::any_of(words, [&list](const std::string& word) {
            return !list.plain(word);
        });
        if (const auto id = firm_named(office, firm.written, asker)) {
            firms.push_back(*id);
        } else if (names_something && firm.surely) {
            firms.push_back(kUnknownFirm + firm.written);
        }
    }
    return firms;
}

/// `text` less the places that say who alone is asked.
std::string without_only(
    Office& office, std::string text, const std::string& asker, NameList& list
) {
    const DiscretionWords words = read_discretion(text);
    for (auto place = words.only.rbegin(); place != words.only.rend(); ++place) {
        if (!firms_of(office, *place, asker, list).empty()) {
            text.erase(place->begin, place->end - place->begin);
        }
    }
    return text;
}

/// `text` less the places that say who is not asked.
std::string without_rulings(
    Office& office, const std::string& text, const storage::NeedRecord& need
) {
    const auto places = ruled_out_in(office, text, need.asker_profile);
    return places.empty() ? text : without_ruled_out(text, places);
}

/// Members that the words name, all but the asker and `reader`: "frag doch auch CNC Ohmbachsee".
void add_named(
    Office& office,
    const storage::NeedRecord& need,
    const std::string& words,
    const std::string& reader,
    NameList& list
) {
    const std::vector<TextWord> text = text_words(words);
    const auto mentions = mentions_of(
        text,
        names_of_others(office, text, need.asker_profile, reader),
        [&list](std::string_view word) { return list.plain(word); }
    );
    for (const FirmMention& mention : mentions) {
        // "Lieferung nach Otterbach" names no firm from there.
        const bool place =
            mention.first > 0 && stands_before_place(text[mention.first - 1].letters);
        if (mention.sure || (!place && text[mention.first].capital)) {
            const std::size_t begin = text[mention.first].begin;
            list.add_as_written(words.substr(begin, text[mention.last].end - begin));
        }
    }
}

/// Firms the asker does not want to ask, in the words he used, those he names, and those that were
/// asked, all but `reader`.
void add_others(
    Office& office,
    const storage::NeedRecord& need,
    const std::string& words,
    const std::string& reader,
    NameList& list
) {
    const std::string all = whole_text(need) + "\n" + words;
    const auto places = ruled_out_in(office, all, need.asker_profile);
    for (const RuledOut& place : places) {
        for (const std::string& firm : place.firms) {
            list.add_firm(firm);
        }
    }
    const std::string rest = places.empty() ? all : without_ruled_out(all, places);
    for (const Wording& wording : office.engine.understand(rest, Date{}, Language::de).wording) {
        if (wording.field == "excluded_firms") {
            list.add_firm(wording.words);
        }
    }
    add_named(office, need, words, reader, list);
    const auto add = [&](const std::string& id) {
        const auto profile = office.profiles.find(id);
        if (profile && id != need.asker_profile && id != reader) {
            list.add_profile(*profile, false);
        }
    };
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        add(invitation.profile_id);
    }
    for (const std::string& id : need.directed_to) {
        add(id);
    }
}

}  // namespace

bool is_open(const storage::NeedRecord& need) {
    return need.discretion == Discretion::open && !need.confidential;
}

std::string text_for_suppliers(Office& office, const storage::NeedRecord& need) {
    std::vector<std::string> pieces;
    for (std::size_t i = 0; i <= need.amendments.size(); ++i) {
        std::string words =
            words_for_suppliers(office, need, i == 0 ? need.text : need.amendments[i - 1]);
        if (!trimmed(words).empty()) {
            pieces.push_back(std::move(words));
        }
    }
    return joined(pieces, "\n");
}

std::string words_for_suppliers(
    Office& office,
    const storage::NeedRecord& need,
    const std::string& words,
    const std::string& reader
) {
    NameList others(office);
    add_others(office, need, words, reader, others);
    const std::string work = without_rulings(office, words, need);
    std::string text = others.without(without_only(office, work, need.asker_profile, others));
    if (is_open(need)) {
        return without_stumps(text);
    }
    text = without_sign_off(text, [&others](std::string_view word) { return others.plain(word); });
    NameList own(office);
    if (const auto profile = office.profiles.find(need.asker_profile)) {
        own.add_profile(*profile, true);
    } else {
        own.add_address(need.asker.value);
    }
    text = without_contacts(text, own.identity());
    return without_stumps(own.without(text));
}

std::string without_names(Office& office, std::string text, const std::string& profile_id) {
    NameList list(office);
    if (const auto profile = office.profiles.find(profile_id)) {
        list.add_profile(*profile, true);
    }
    text = without_sign_off(text, [&list](std::string_view word) { return list.plain(word); });
    return list.without(without_contacts(text, list.identity()));
}

std::vector<std::string> names_of_asker(Office& office, const storage::NeedRecord& need) {
    std::vector<std::string> names;
    if (const auto profile = office.profiles.find(need.asker_profile)) {
        names.push_back(profile->name);
        if (without_legal_form(profile->name) != profile->name) {
            names.push_back(without_legal_form(profile->name));
        }
        for (const Contact& contact : profile->contacts) {
            if (words_of(contact.name).size() > 1) {
                names.push_back(contact.name);
            }
            for (const auto* address : {&contact.email, &contact.matrix}) {
                if (*address && !(*address)->empty()) {
                    names.push_back(**address);
                }
            }
        }
        if (!profile->website.empty()) {
            names.push_back(profile->website);
        }
    }
    return names;
}

void note_discretion(Office& office, storage::NeedRecord& need) {
    NameList list(office);
    std::optional<Discretion> wish;
    std::vector<std::string> only;
    for (std::size_t i = 0; i <= need.amendments.size(); ++i) {
        // "Nur Otterbach nicht" names nobody who is to be asked.
        const std::string text =
            without_rulings(office, i == 0 ? need.text : need.amendments[i - 1], need);
        const DiscretionWords words = read_discretion(text);
        wish = words.wish ? words.wish : wish;
        std::vector<std::string> named;
        for (const OnlyFirms& place : words.only) {
            std::ranges::move(
                firms_of(office, place, need.asker_profile, list), std::back_inserter(named)
            );
        }
        if (!named.empty()) {
            only = std::move(named);
        }
        if (words.wish == Discretion::open) {
            // What he said before about his name no longer holds.
            need.confidential = office.engine.understand(text, Date{}, need.language).confidential;
        }
    }
    need.directed_to = std::move(only);
    need.discretion = wish == Discretion::open   ? Discretion::open
                      : need.directed_to.empty() ? Discretion::anonymous
                                                 : Discretion::directed;
}

std::string unknown_firms(const storage::NeedRecord& need) {
    std::vector<std::string> names;
    for (const std::string& id : need.directed_to) {
        if (id.starts_with(kUnknownFirm)) {
            names.push_back(id.substr(1));
        }
    }
    return joined(names, ", ");
}

}  // namespace clusterlotse::commands
