#include "bot/cli/digest_command.hpp"

#include "bot/cli/exit_status.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_content.hpp"
#include "commands/digest/digest_letter.hpp"
#include "commands/digest/digest_moderators.hpp"
#include "commands/digest/digest_readers.hpp"
#include "commands/digest/digest_schedule.hpp"
#include "commands/letters/local_time.hpp"
#include "domain/nearest.hpp"

#include <memory>
#include <optional>
#include <ostream>
#include <sstream>

namespace clusterlotse::cli {

namespace {

using commands::EditionReader;
using commands::Office;
using commands::Wanted;

/// How many needs are matched before the next look; nobody waits for a preview.
constexpr std::size_t kNeedsAtOnce = 100;

struct Wish {
    std::optional<std::string> member;
    bool moderator = false;
    bool html = false;
    std::optional<Date> today;
};

std::optional<Wish> wish_of(const std::vector<std::string>& args) {
    Wish wish;
    bool room = false;
    for (std::size_t i = 1; i < args.size(); ++i) {
        const bool has_value = i + 1 < args.size();
        if (args[i] == "--html") {
            wish.html = true;
        } else if (args[i] == "--room") {
            room = true;
        } else if (args[i] == "--moderator") {
            wish.moderator = true;
        } else if (args[i] == "--member" && has_value) {
            wish.member = args[++i];
        } else if (args[i] == "--today" && has_value && parse_iso_date(args[i + 1])) {
            wish.today = parse_iso_date(args[++i]);
        } else {
            return std::nullopt;
        }
    }
    const int readers = (room ? 1 : 0) + (wish.member ? 1 : 0) + (wish.moderator ? 1 : 0);
    const bool known = !args.empty() && args[0] == "preview" && readers <= 1;
    return known ? std::optional(wish) : std::nullopt;
}

std::shared_ptr<const Profile> profile_of(Office& office, const std::string& member) {
    if (auto profile = office.profiles.find(member)) {
        return std::make_shared<const Profile>(std::move(*profile));
    }
    for (const Channel channel : {Channel::matrix, Channel::email}) {
        for (const auto& contact : office.profiles.contacts_at({channel, member})) {
            if (auto profile = office.profiles.find(contact.profile_id)) {
                return std::make_shared<const Profile>(std::move(*profile));
            }
        }
    }
    return nullptr;
}

/// The contact that is meant, else the first who reads the digest, else somebody who would have to
/// agree first.
EditionReader reader_of(
    Office& office,
    const std::shared_ptr<const Profile>& profile,
    const std::string& member,
    std::ostream& err
) {
    const auto readers = commands::readers_of(office, profile);
    for (const EditionReader& reader : readers) {
        if (commands::folded(reader.recipient.address.value) == commands::folded(member)) {
            return reader;
        }
    }
    if (!readers.empty()) {
        return readers.front();
    }
    err << "nobody at \"" << profile->id
        << "\" agreed to the digest, or can be reached: it would not be sent\n";
    EditionReader reader{
        office.members.request_recipient(*profile).value_or(commands::Recipient{}), {profile}, {}};
    if (reader.recipient.address.value.empty()) {
        reader.recipient.language = office.settings.cluster.language;
    }
    return reader;
}

std::string nearest_member(Office& office, const std::string& member) {
    std::vector<std::string> ids;
    office.profiles.for_each([&](const Profile& profile) { ids.push_back(profile.id); });
    return nearest_of(member, ids);
}

/// The moderator who is meant, or the first, among those who get a digest as such.
std::optional<EditionReader> moderator_of(Office& office, const Wish& wish) {
    for (EditionReader& moderator : commands::moderator_readers(office)) {
        if (wish.moderator || (wish.member && commands::folded(moderator.recipient.address.value) ==
                                                  commands::folded(*wish.member))) {
            return std::move(moderator);
        }
    }
    return std::nullopt;
}

std::optional<EditionReader> reader_of(Office& office, const Wish& wish, std::ostream& err) {
    if (auto moderator = moderator_of(office, wish)) {
        return moderator;
    }
    if (wish.moderator) {
        err << "no moderator can be reached who is in no firm's profile: nothing would be sent\n";
        return std::nullopt;
    }
    if (!wish.member) {
        const auto room = commands::room_reader(office);
        if (!room) {
            err << "there is no digest for a room by this configuration: it would not be sent\n";
        }
        const config::ClusterSettings& cluster = office.settings.cluster;
        return room.value_or(EditionReader{
            {{Channel::matrix, {}}, cluster.language, cluster.name}, {}, {}});
    }
    const auto profile = profile_of(office, *wish.member);
    if (!profile) {
        const std::string nearest = nearest_member(office, *wish.member);
        err << "there is no member \"" << *wish.member << "\"";
        err
            << (nearest.empty() ? "; there are no profiles\n"
                                : "; did you mean \"" + nearest + "\"?\n");
        return std::nullopt;
    }
    return reader_of(office, profile, *wish.member, err);
}

/// Nothing where there is nothing new to say.
std::optional<OutboundMessage> letter_for(
    Office& office, commands::DigestBoard& board, const EditionReader& reader, Wanted wanted
) {
    if (reader.moderator) {
        return commands::moderator_letter(office, reader, board.week());
    }
    const auto content = commands::choose(office, board, reader, wanted);
    return content.worth_sending(wanted)
               ? std::optional(commands::digest_letter(office, reader, content))
               : std::nullopt;
}

void print(const OutboundMessage& letter, Language language, bool html, std::ostream& out) {
    if (html) {
        out << letter.html << '\n';
        return;
    }
    if (!letter.subject.empty()) {
        out << (language == Language::de ? "Betreff: " : "Subject: ") << letter.subject << "\n\n";
    }
    out << letter.text << '\n';
}

}  // namespace

int digest_command(
    const std::vector<std::string>& args,
    std::ostream& out,
    std::ostream& err,
    const DigestContext& context
) {
    const auto wish = wish_of(args);
    if (!wish) {
        err << "digest preview: takes --member ID, --moderator or --room, --html and --today "
               "YYYY-MM-DD\n";
        return kWrongUsage;
    }
    Office& bot = context.office;
    const config::Settings& settings = bot.settings;
    const ManualClock clock(
        wish->today ? commands::at_local(
                          *wish->today, settings.digest.time, commands::digest_zone(settings)
                      )
                    : bot.clock.now()
    );
    std::set<Channel> channels;
    for (const Channel channel : {Channel::matrix, Channel::email}) {
        if (bot.members.runs(channel)) {
            channels.insert(channel);
        }
    }
    // Never committed.
    const storage::Transaction transaction(context.database);
    Office office(
        context.database, bot.vocabulary, bot.engine, bot.templates, settings, clock, channels
    );
    const auto reader = reader_of(office, *wish, err);
    if (!reader) {
        return kBadData;
    }
    const Date edition = commands::local_date(clock.now(), commands::digest_zone(settings));
    Wanted wanted = commands::wants(office, *reader, edition);
    if (wanted == Wanted::nothing) {
        err << "the reader wants no digest now: it would not be sent\n";
        wanted = Wanted::everything;
    }
    commands::DigestBoard board(office, clock.now());
    while (board.prepare(kNeedsAtOnce)) {
    }
    const auto letter = letter_for(office, board, *reader, wanted);
    if (!letter) {
        err << "there is nothing new to say: no digest would be sent\n";
        return kDone;
    }
    print(*letter, reader->recipient.language, wish->html, out);
    return kDone;
}

control::ControlAnswer digest_answer(
    const control::ControlRequest& request, const DigestContext& context
) {
    std::ostringstream out;
    std::ostringstream err;
    const std::vector<std::string> args(request.args.begin() + 1, request.args.end());
    const int status = digest_command(args, out, err, context);
    return {status, std::move(out).str(), std::move(err).str()};
}

}  // namespace clusterlotse::cli
