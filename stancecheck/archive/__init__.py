"""From an archive of articles to tables: many millions of them, on one machine, resumable.

`sources` reads rows out of Parquet, CSV, JSON Lines, WARC and folders; `shards` writes the tables shard by shard; `record`
keeps what was done; `build` is the run, and `summary` asks the tables.  Needs the extra `archive`.
"""
