#include "commands/discretion/discretion.hpp"

#include "commands/answers/price_talk.hpp"
#include "commands/asker/also_ask.hpp"
#include "commands/asker/asker_firms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/contact_lines.hpp"
#include "commands/discretion/firm_talk.hpp"
#include "commands/discretion/models_kept.hpp"
#include "commands/discretion/name_list.hpp"
#include "commands/discretion/name_remains.hpp"
#include "commands/discretion/named_members.hpp"
#include "commands/discretion/names_with_article.hpp"
#include "commands/discretion/only_firms.hpp"
#include "commands/discretion/own_names.hpp"
#include "commands/discretion/own_place.hpp"
#include "commands/discretion/redaction.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/discretion/ruling_words.hpp"
#include "commands/discretion/trade_names.hpp"
#include "commands/letters/mail_remains.hpp"
#include "commands/needs/amendment_words.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/last_order.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/written_in.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>
#include <iterator>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "Wolfstein ist zu teuer": what may be said to Wolfstein, unlike all else that is said of a firm.
bool haggles(std::string_view words, const RuledOut& place, const std::string& reader) {
    constexpr std::size_t kLongest = 120;
    static const RE2 dear(
        R"((?i)(?:^|[^\pL])(?:(?:etwas |ein bisschen |leider )?zu (?:teuer|hoch)|(?:a bit )?too (?:expensive|high|dear))(?:[^\pL]|$))"
    );
    const std::string said(words.substr(place.begin, place.end - place.begin));
    return !place.firms.empty() && said.size() <= kLongest && RE2::PartialMatch(said, dear) &&
           std::ranges::all_of(place.firms, [&](const std::string& firm) {
               return matching::may_mean_firm(firm, reader);
           });
}

/// `text` less the places that say who is not asked.
std::string without_rulings(
    Office& office,
    const std::string& text,
    const storage::NeedRecord& need,
    const std::string& reader = {}
) {
    auto places = ruled_out_in(office, text, need.asker_profile);
    const auto profile = reader.empty() ? std::nullopt : office.profiles.find(reader);
    std::erase_if(places, [&](const RuledOut& place) {
        return profile && haggles(text, place, profile->name);
    });
    return places.empty() ? text : without_ruled_out(text, places);
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
    // An empty line: one text does not go on with the next one's first sentence.
    std::string all = need.text;
    for (const std::string& amendment : need.amendments) {
        all += "\n\n" + amendment;
    }
    all += "\n\n" + words;
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

/// "Schick das nicht an X, mit denen hatten wir Ärger": says whom not to ask, and no work.
bool only_rules_out(Office& office, const storage::NeedRecord& need, const std::string& words) {
    const auto places = ruled_out_in(office, words, need.asker_profile);
    if (places.empty()) {
        return false;
    }
    const std::string rest = without_ruled_out(words, places);
    return !says_work(office.engine, rest) && !says_when(rest) &&
           rest.find_first_of("0123456789") == std::string::npos;
}

constexpr std::string_view kOther = "\x03";

void replace_marks(std::string& text, std::string_view mark, std::string_view by) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size())) {
        text.replace(at, mark.size(), by);
    }
}

std::vector<std::string> texts_of(const storage::NeedRecord& need) {
    std::vector<std::string> texts = need.amendments;
    texts.push_back(need.text);
    return texts;
}

/// Who stands where the asker named himself.
std::string_view subject_for(Language language) {
    return language == Language::de ? "Der Auftraggeber" : "The customer";
}

/// "Kessler" of "Kessler Kusel KG" in Kusel: what betrays a firm without the rest of its name.
std::vector<std::string> words_of_its_own(const Office& office, const Profile& firm) {
    NameList list(office);
    list.add_firm(firm.name);
    std::vector<std::string> words = list.identity().words;
    const auto town = words_of_name(firm.city);
    std::erase_if(words, [&town](const std::string& word) {
        return std::ranges::find(town, word) != town.end();
    });
    return words;
}

}  // namespace

bool is_open(const storage::NeedRecord& need) {
    return need.discretion == Discretion::open && !need.confidential;
}

bool keeps_price_back(const Office& office, const std::string& text) {
    return names_money(text) && without_prices(text, false, [&](std::string_view part, bool) {
                                    return says_work(office.engine, part);
                                }) != text;
}

std::string text_for_suppliers(
    Office& office, const storage::NeedRecord& need, std::optional<Language> reader
) {
    const Language language = reader.value_or(need.language);
    std::vector<std::string> pieces;
    for (std::size_t i = 0; i <= need.amendments.size(); ++i) {
        if (i > 0 &&
            (need.amendments[i - 1] == kKeptConfidential ||
             is_let_in_again(need.amendments[i - 1]) || keeps_answer_time(need.amendments[i - 1]) ||
             names_kept_model(need, need.amendments[i - 1]) ||
             only_rules_out(office, need, need.amendments[i - 1]))) {
            continue;
        }
        std::string words = words_for_suppliers(
            office,
            need,
            without_last_order(i == 0 ? need.text : amendment_in(office, need, i - 1, language))
        );
        if (!trimmed(words).empty()) {
            pieces.push_back(std::move(words));
        }
    }
    return joined(pieces, "\n");
}

std::string headline_for_suppliers(Office& office, const storage::NeedRecord& need) {
    return first_line(text_for_suppliers(office, as_it_is_headed(office, need)));
}

std::string words_for_suppliers(
    Office& office,
    const storage::NeedRecord& need,
    const std::string& words,
    const std::string& reader
) {
    NameList others(office);
    add_others(office, need, words, reader, others);
    const IsPlainWord plain = others.plain_word();
    const std::string for_others = without_talk_of_firms(office, need, words, reader);
    std::string text = others.without(without_only(
        office, without_rulings(office, for_others, need, reader), need.asker_profile, others
    ));
    text = without_consent(office, text);
    text = without_prices(text, !reader.empty(), [&](std::string_view part, bool) {
        return says_work(office.engine, part);
    });
    text = without_remains(text, plain, {});
    if (is_open(need)) {
        return without_stumps(text);
    }
    // What is left of others must not be taken for the asker.
    replace_marks(text, kLeftOut, kOther);
    const SaysWork works = [&](std::string_view part, bool or_when) {
        return says_work(office.engine, part) || (or_when && says_when(part));
    };
    text = without_sign_off(without_mail_heads(text, works), plain);
    NameList own = own_names(office, need);
    text = own.without(without_contacts(text, own.identity()));
    text = without_models(office, need, text);
    text = without_trade_names(text, firms_of_asker(office, need), texts_of(need), plain);
    text = without_names_with_article(text, own.identity());
    text = without_legal_notes(text, works);
    text = without_contact_lines(text, plain, works);
    text = without_remains(text, plain, subject_for(need.language));
    text = without_own_place(office, need, text);
    replace_marks(text, kOther, kLeftOut);
    return without_stumps(text);
}

std::string without_names(Office& office, std::string text, const std::string& profile_id) {
    NameList list(office);
    if (const auto profile = office.profiles.find(profile_id)) {
        list.add_profile(*profile, true);
    }
    text = without_sign_off(text, list.plain_word());
    text = list.without(without_contacts(text, list.identity()));
    return without_remains(text, list.plain_word(), {});
}

std::vector<std::string> names_of_asker(Office& office, const storage::NeedRecord& need) {
    NameList list(office);
    const std::vector<Profile> firms = firms_of_asker(office, need);
    std::vector<std::string> names = trade_names_in(firms, texts_of(need), list.plain_word());
    for (const Profile& firm : firms) {
        names.push_back(firm.name);
        if (without_legal_form(firm.name) != firm.name) {
            names.push_back(without_legal_form(firm.name));
        }
        for (const Contact& contact : firm.contacts) {
            if (words_of_name(contact.name).size() > 1) {
                names.push_back(contact.name);
            }
            for (const auto* address : {&contact.email, &contact.matrix}) {
                if (*address && !(*address)->empty()) {
                    names.push_back(**address);
                }
            }
        }
        if (!firm.website.empty()) {
            names.push_back(firm.website);
        }
        std::ranges::move(telling_words(firm), std::back_inserter(names));
        std::ranges::move(words_of_its_own(office, firm), std::back_inserter(names));
    }
    return names;
}

}  // namespace clusterlotse::commands
