#include "commands/discretion/discretion.hpp"

#include "commands/answers/price_talk.hpp"
#include "commands/asker/also_ask.hpp"
#include "commands/asker/asker_firms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/models_kept.hpp"
#include "commands/discretion/name_list.hpp"
#include "commands/discretion/name_remains.hpp"
#include "commands/discretion/own_names.hpp"
#include "commands/discretion/redaction.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/discretion/trade_names.hpp"
#include "commands/needs/amendment_words.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/last_order.hpp"
#include "commands/needs/written_in.hpp"

#include <algorithm>
#include <iterator>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

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
