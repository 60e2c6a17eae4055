#include "bot/cli/profiles_command.hpp"

#include "bot/cli/exit_status.hpp"
#include "bot/cli/profile_text.hpp"
#include "bot/cli/reading_text.hpp"
#include "storage/profile_store.hpp"

#include <ostream>
#include <sstream>
#include <unordered_map>

namespace clusterlotse::cli {

namespace {

using profile_files::FileFormat;

/// The profiles of all files; false, and every problem named, where one of them cannot be used.
bool read_files(
    const std::vector<control::InputFile>& files,
    const ProfilesContext& context,
    std::vector<Profile>& profiles,
    std::ostream& err
) {
    bool good = true;
    std::unordered_map<std::string, std::string> places;
    for (const control::InputFile& file : files) {
        const auto format = profile_files::format_of(file.name);
        if (!format) {
            err << file.name << ": the name must end in .jsonl or .csv\n";
            good = false;
            continue;
        }
        auto reading = profile_files::read_profiles(file.content, *format, context.codes);
        for (std::size_t i = 0; i < reading.profiles.size(); ++i) {
            const std::string& id = reading.profiles[i].id;
            const auto [first, added] = places.emplace(id, file.name);
            if (!added && first->second != file.name && !id.empty()) {
                reading.problems.push_back(
                    {reading.lines[i],
                     1,
                     "id: \"" + id + "\" stands already in " + first->second,
                     false}
                );
            }
        }
        for (const auto& problem : reading.problems) {
            err << profile_files::describe(problem, file.name) << '\n';
            good = false;
        }
        std::move(reading.profiles.begin(), reading.profiles.end(), std::back_inserter(profiles));
    }
    return good;
}

int import_profiles(
    const std::vector<control::InputFile>& files, std::ostream& err, const ProfilesContext& context
) {
    if (files.empty()) {
        err << "profiles import: name at least one file\n";
        return kWrongUsage;
    }
    std::vector<Profile> profiles;
    if (!read_files(files, context, profiles, err)) {
        err << "nothing was imported\n";
        return kBadData;
    }
    std::vector<std::string> changed;
    std::size_t added = 0;
    storage::ProfileStore store(context.database);
    storage::Transaction transaction(context.database);
    for (const Profile& profile : profiles) {
        const storage::Stored stored = store.put(profile, context.now);
        added += stored == storage::Stored::added ? 1 : 0;
        if (stored != storage::Stored::unchanged) {
            changed.push_back(profile.id);
            if (context.stored) {
                context.stored(profile);
            }
        }
    }
    transaction.commit();
    if (context.changed) {
        for (const std::string& id : changed) {
            context.changed(id);
        }
    }
    err << profiles.size() << " profiles read: " << added << " added, " << changed.size() - added
        << " changed, " << profiles.size() - changed.size() << " unchanged\n";
    return kDone;
}

std::vector<Profile> all_profiles(storage::Database& database) {
    std::vector<Profile> profiles;
    storage::ProfileStore(database).for_each([&](const Profile& profile) {
        profiles.push_back(profile);
    });
    return profiles;
}

int show_profile(
    const std::string& id,
    bool json,
    std::ostream& out,
    std::ostream& err,
    const ProfilesContext& context
) {
    const auto profile = storage::ProfileStore(context.database).find(id);
    if (!profile) {
        err << "there is no profile \"" << id << "\"; `profiles list` shows all\n";
        return kFailed;
    }
    const std::string shown =
        json ? profile_files::profile_json(*profile) : readable(*profile, context.language);
    if (context.vocabulary == nullptr) {
        out << shown << (json ? "\n" : "");
        return kDone;
    }
    const auto reading = matching::reading_of(*context.vocabulary, *profile);
    const Date today = std::chrono::floor<std::chrono::days>(context.now);
    if (json) {
        out << with_reading(shown, reading, today) << '\n';
    } else {
        out << shown << readable_reading(reading, *context.vocabulary, today, context.language);
    }
    return kDone;
}

int list_profiles(bool json, std::ostream& out, const ProfilesContext& context) {
    const auto profiles = all_profiles(context.database);
    if (!json) {
        out << readable_list(profiles);
        return kDone;
    }
    out << "[";
    const char* separator = "\n";
    for (const Profile& profile : profiles) {
        out << separator << profile_files::profile_json(profile);
        separator = ",\n";
    }
    out << "\n]\n";
    return kDone;
}

}  // namespace

int profiles_command(
    const std::vector<std::string>& args,
    const std::vector<control::InputFile>& files,
    std::ostream& out,
    std::ostream& err,
    const ProfilesContext& context
) {
    const std::string action = args.empty() ? "" : args[0];
    const bool json = !args.empty() && args.back() == "--json";
    if (action == "import" && args.size() == 1) {
        return import_profiles(files, err, context);
    }
    if (action == "export" && args.size() == 2 && (args[1] == "jsonl" || args[1] == "csv")) {
        out << profile_files::write_profiles(
            all_profiles(context.database), args[1] == "csv" ? FileFormat::csv : FileFormat::jsonl
        );
        return kDone;
    }
    if (action == "show" && args.size() == (json ? 3u : 2u)) {
        return show_profile(args[1], json, out, err, context);
    }
    if (action == "list" && args.size() == (json ? 2u : 1u)) {
        return list_profiles(json, out, context);
    }
    err << "profiles: unknown command\n";
    return kWrongUsage;
}

control::ControlAnswer profiles_answer(
    const control::ControlRequest& request, const ProfilesContext& context
) {
    std::ostringstream out;
    std::ostringstream err;
    const int status = profiles_command(request.args, request.files, out, err, context);
    return {status, std::move(out).str(), std::move(err).str()};
}

}  // namespace clusterlotse::cli
