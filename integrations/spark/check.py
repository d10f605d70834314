"""Compares the tables that Spark makes of a folder of documents with those of a single machine.

    python check.py FOLDER [--master local-cluster[2,1,1024]] [--kill] -- node dist/cli/bin.js

Runs both, compares every table by its count and the sum of the hashes of its rows, and prints what each took. With
``--kill``, one executor and one ziping process are killed while Spark reads. Ends with 1 where a table differs.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

from ziping_spark import ledger, read_documents, write_tables


def main() -> int:
    options = arguments()
    folder = options.folder.resolve()
    spark = session(options.master)
    with tempfile.TemporaryDirectory() as space:
        begun = time.monotonic()
        single = Path(space, "single.parquet")
        call = [*options.command, "extract", folder.name, "-o", str(single), "--jobs", str(options.jobs)]
        subprocess.run(call, cwd=folder.parent, check=False, stderr=subprocess.DEVNULL)
        single_seconds = time.monotonic() - begun

        begun = time.monotonic()
        files = spark.read.format("binaryFile").option("recursiveFileLookup", True).load(folder.as_uri())
        name = F.regexp_replace("path", f"^file:/*{folder.parent.as_posix().strip('/')}/", "")
        documents = files.select(name.alias("name"), "content").repartition(options.partitions)
        tables = read_documents(documents, options.command)
        if options.kill:
            threading.Thread(target=kill_both, args=(options.after,), daemon=True).start()
        write_tables(tables, f"{space}/spark")
        spark_seconds = time.monotonic() - begun

        balance = ledger(tables)
        faults = compare(spark, single, Path(space, "spark"))
    count = sum(balance.values())
    print(json.dumps({"documents": count, "ledger": balance, "single": single_seconds, "spark": spark_seconds}))
    for fault in faults:
        print(fault)
    spark.stop()
    return 1 if faults or count != sum(1 for file in folder.rglob("*") if file.is_file()) else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--master", default="local-cluster[2,1,1024]")
    parser.add_argument("--jobs", type=int, default=2, help="workers of the run on a single machine")
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--kill", action="store_true")
    parser.add_argument("--after", type=float, default=2, help="seconds of reading before something is killed")
    parser.add_argument("command", nargs="+")
    return parser.parse_args()


def session(master: str) -> SparkSession:
    here = Path(__file__).parent
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master(master).config("spark.ui.enabled", "false")
    settings = {
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": "4",
        "spark.executorEnv.PYTHONPATH": str(here),
        "spark.sql.execution.arrow.maxRecordsPerBatch": "100",
    }
    for key, setting in settings.items():
        builder = builder.config(key, setting)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    return spark


def compare(spark: SparkSession, single: Path, parallel: Path) -> list[str]:
    """One line for each table that differs."""
    faults = []
    for file in sorted(single.glob("*.parquet")):
        expected = spark.read.parquet(str(file))
        schema = T.StructType([*expected.schema.fields, T.StructField("year", T.IntegerType())])
        got = spark.read.schema(schema).parquet(str(parallel / file.stem)).select(expected.columns)
        if digest(expected) != digest(got):
            faults.append(f"{file.stem}: {digest(expected)} on one machine, {digest(got)} by Spark")
    return faults if faults or any(single.iterdir()) else ["the run on a single machine wrote no table"]


def digest(table: DataFrame) -> tuple[int, int]:
    """Rows, and the sum of their hashes: equal for equal tables, whatever the order."""
    texts = [F.coalesce(F.col(column).cast("string"), F.lit("\\N")) for column in table.columns]
    hashes = F.sum(F.xxhash64(*texts).cast("decimal(38,0)"))
    row = table.agg(F.count("*").alias("rows"), hashes.alias("hashes")).first()
    return (row["rows"], int(row["hashes"] or 0))


def kill_both(after: float) -> None:
    """Kills one executor and, a moment later, one process of ziping, once reading has begun."""
    wait_for("--as rows")
    time.sleep(after)
    for pattern in ("CoarseGrainedExecutorBackend", "--as rows"):
        victims = wait_for(pattern)
        os.kill(victims[-1], signal.SIGKILL)
        print(f"killed a process of {pattern!r}", file=sys.stderr)
        time.sleep(after)


def wait_for(pattern: str) -> list[int]:
    while True:
        found = subprocess.run(["pgrep", "-f", "--", pattern], capture_output=True, text=True, check=False)
        victims = [int(pid) for pid in found.stdout.split() if int(pid) != os.getpid()]
        if victims:
            return victims
        time.sleep(0.05)


if __name__ == "__main__":
    sys.exit(main())
